# ExitStack: entering a number of managers that is not known before, callbacks, pop_all, what exits may do to errors.
from contextlib import ExitStack, contextmanager


@contextmanager
def resource(number):
    print("open", number)
    try:
        yield number
    finally:
        print("close", number)


with ExitStack() as stack:
    opened = [stack.enter_context(resource(number)) for number in range(3)]
    stack.callback(print, "callback", end="!\n")
    print(opened)

with ExitStack() as stack:
    stack.enter_context(resource("kept"))
    later = stack.pop_all()
print("stack left")
later.close()


def ignore(kind, error, traceback):
    print("exit sees", kind, error)
    return kind is ZeroDivisionError


with ExitStack() as stack:
    stack.push(ignore)
    stack.enter_context(resource("inner"))
    1 / 0
print("after")


@ExitStack().callback
def unused():
    pass


try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: {}["key"])
        raise ValueError("first")
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
try:
    with ExitStack() as stack:
        stack.enter_context(5)
except TypeError as error:
    print(error)
