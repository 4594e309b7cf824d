# Generators in detail: return values, close and throw, delegation, exceptions at odd moments, reentrance.
def counter(limit):
    received = []
    try:
        for number in range(limit):
            sent = yield number
            if sent is not None:
                received.append(sent)
    except ValueError as error:
        yield f"caught {error}"
    finally:
        print("closing", received)
    return received


generator = counter(5)
print(next(generator), generator.send("a"), generator.send("b"), generator.throw(ValueError("oops")))
try:
    next(generator)
except StopIteration as stop:
    print("value", stop.value)
print(list(generator), next(generator, "default"))


def outer():
    result = yield from counter(2)
    print("inner gave", result)
    yield from "xy"
    return "done"


def driver():
    value = yield from outer()
    print("outer gave", value)


print(list(driver()))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


stuck = stubborn()
next(stuck)
try:
    stuck.close()
except RuntimeError as error:
    print(error)


def leaks():
    yield 1
    raise StopIteration("inside")


try:
    print(list(leaks()))
except RuntimeError as error:
    print(error, repr(error.__cause__))


def recursive():
    yield next(me)


me = recursive()
try:
    next(me)
except ValueError as error:
    print(error)
fresh = counter(1)
try:
    fresh.send("too early")
except TypeError as error:
    print(error)
fresh.close()
print(fresh.gi_frame, counter.__name__, generator.__name__, [*counter(3)])
