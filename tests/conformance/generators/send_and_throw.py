# A generator as a coroutine of old: send values in, throw exceptions in, close it.
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("ignored", error)
            continue
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


running = averager()
print(next(running), running.send(10), running.send(20))
print(running.throw(ValueError("bad input")))
print(running.send(60))
try:
    running.send(None)
except StopIteration as stop:
    print("returned", stop.value)


def echo():
    received = yield "ready"
    while received != "quit":
        received = yield f"echo {received}"


e = echo()
try:
    e.send("too early")
except TypeError as error:
    print(error)
print(next(e), e.send("a"), e.send("b"))
try:
    e.throw(KeyError("not handled"))
except KeyError as error:
    print("came back out", error)
print(list(e))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)
