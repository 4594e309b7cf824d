# RecursionError: caught, with its message, and the program goes on.
import sys


def endless(n):
    return endless(n + 1) + 1


try:
    endless(0)
except RecursionError as error:
    print(type(error).__name__, error, isinstance(error, RuntimeError))
old = sys.getrecursionlimit()
print(old)
sys.setrecursionlimit(200)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth(0) < 200, depth(0) > 100)
sys.setrecursionlimit(old)


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Loop().anything
except RecursionError as error:
    print(error)


def tree(n):
    return [tree(n - 1)] if n else []


print(len(str(tree(150))))
endless(1)
