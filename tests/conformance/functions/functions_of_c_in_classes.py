# Functions that are built in are not bound to instances, whatever class they are put in.
import bisect
import functools
import heapq
import math
import operator
import random
import time
import types


class Account:
    combine = operator.add
    root = math.sqrt
    divisor = math.gcd
    fold = functools.reduce
    place = bisect.bisect_left
    take = heapq.heappop
    biggest = max

    def add(self, other):
        return other


account = Account()
print(account.combine(1, 2), account.root(16), account.divisor(12, 18), account.fold(operator.mul, [1, 2, 3]))
print(account.place([1, 3, 5], 3), account.take([1, 2]), account.biggest(3, 8), account.add(5))
print(math.gcd, operator.add, functools.reduce, heapq.heappush, bisect.insort, len)
print(type(math.gcd) is type(len), isinstance(operator.mul, types.BuiltinFunctionType), type(Account.add).__name__)

for module in (random, time):
    try:
        module()
    except TypeError as error:
        print(error)

for wrong in (lambda: bool(x=1), lambda: list(x=1), lambda: int(y=1), lambda: bytes(y=1), lambda: set(a=1),
              lambda: zip(strikt=True), lambda: property(1, 2, 3, 4, 5), lambda: math.gcd(1.5), lambda: math.sqrt("4")):
    try:
        wrong()
    except TypeError as error:
        print(error)
