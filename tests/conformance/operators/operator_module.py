# The operator module: functions for operators, getters, methodcaller, in-place ones and truth.
import operator
from functools import reduce

print(operator.add(2, 3), operator.sub(5, 2), operator.mul("ab", 2), operator.truediv(7, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 5), operator.neg(3), operator.abs(-4), operator.invert(5))
print(operator.lt(1, 2), operator.eq("a", "a"), operator.ne(1, 1), operator.is_(None, None), operator.is_not(1, None), operator.not_([]), operator.truth("x"), operator.contains("abc", "b"), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4))
print(operator.getitem([1, 2], 1), operator.concat([1], [2]), operator.countOf("banana", "a"), operator.indexOf("banana", "n"), operator.index(True))
rows = [{"name": "Ann", "age": 30}, {"name": "Bob", "age": 25}]
print(list(map(operator.itemgetter("name"), rows)), operator.itemgetter(0, 2)("abc"), operator.itemgetter(slice(1, 3))("abcd"), sorted(rows, key=operator.itemgetter("age"))[0])


class Point:
    class inner:
        value = 7

    def __init__(self):
        self.x = 1

    def move(self, dx, dy=0):
        return (self.x + dx, dy)


print(operator.attrgetter("x")(Point()), operator.attrgetter("inner.value", "x")(Point()), operator.methodcaller("move", 5, dy=2)(Point()), operator.methodcaller("upper")("abc"))
print(reduce(operator.mul, range(1, 6)), list(map(operator.mul, [1, 2, 3], [4, 5, 6])), reduce(operator.or_, [{1}, {2}]), sum(map(operator.eq, "abc", "axc")))
items = [1]
print(operator.iadd(items, [2]) is items, items, operator.imul([0], 3), operator.setitem(items, 0, "x"), items, operator.delitem(items, 1), items)
calculator = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def evaluate(expression):
    stack = []
    for token in expression.split():
        if token in calculator:
            right, left = stack.pop(), stack.pop()
            stack.append(calculator[token](left, right))
        else:
            stack.append(float(token))
    return stack.pop()


print(evaluate("3 4 + 2 *"), evaluate("10 2 8 * + 3 -"))
print(repr(operator.itemgetter(1)), repr(operator.attrgetter("a.b")), repr(operator.methodcaller("m", 1, k=2)))
for wrong in (lambda: operator.itemgetter(5)([1]), lambda: operator.attrgetter("nope")(1), lambda: operator.add(1, "a"), lambda: operator.itemgetter(), lambda: operator.index(1.5)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
