# Delegation: values, sent values, exceptions and the result all pass through yield from.
def inner(name):
    received = []
    try:
        while True:
            value = yield f"{name} has {len(received)}"
            if value is None:
                return received
            received.append(value)
    except ValueError as error:
        print(name, "caught", error)
        yield "recovered"
        return ["error"]


def outer():
    first = yield from inner("first")
    print("first returned", first)
    second = yield from inner("second")
    print("second returned", second)
    third = yield from [1, 2]
    return first + second + [third]


o = outer()
print(next(o), o.send("a"), o.send("b"))
print(o.send(None))
print(o.throw(ValueError("oops")))
print(next(o), next(o))
try:
    next(o)
except StopIteration as stop:
    print("outer returned", stop.value)


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, (3, [4])], [], 5])))


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


print(list(chain("ab", range(2), {"k": 1}, (c for c in "xy"))))
