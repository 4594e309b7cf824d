# finally blocks run when a generator is closed, exhausted, or breaks on an exception.
def numbered(name, limit):
    print(name, "opened")
    try:
        for n in range(limit):
            yield n
    except GeneratorExit:
        print(name, "was told to exit")
        raise
    finally:
        print(name, "closed")


print(list(numbered("full", 2)))
for n in numbered("broken off", 10):
    if n == 1:
        break
print("after break")
kept = numbered("kept", 5)
print(next(kept))
kept.close()
kept.close()
print(next(kept, "nothing left"))


def failing():
    try:
        yield 1
        raise ValueError("inside")
    finally:
        print("failing cleaned up")


try:
    for value in failing():
        print("got", value)
except ValueError as error:
    print("outside:", error)
dropped = numbered("dropped", 3)
next(dropped)
del dropped
print("end")
