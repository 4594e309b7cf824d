# `yield from` an iterator that is an object of the program: what is sent, thrown and closed reaches its methods, if it has them.


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"


class Full(Plain):
    def send(self, value):
        print("  send", value)
        return value

    def throw(self, error):
        print("  throw", repr(error))
        raise StopIteration("answer")

    def close(self):
        print("  close")


class Proxy(Plain):
    def __getattr__(self, name):
        print("  asked for", name)
        return getattr(Full(), name)


def delegate(iterator):
    try:
        result = yield from iterator
        yield f"result {result}"
    except AttributeError as error:
        print("  inside:", error)
    finally:
        print("  left")


def run(iterator, action):
    generator = delegate(iterator)
    next(generator)
    try:
        print(action(generator))
    except (StopIteration, ValueError, GeneratorExit) as error:
        print(repr(error))


for kind in Plain, Full, Proxy:
    print(kind.__name__)
    run(kind(), lambda generator: generator.send(1))
    run(kind(), lambda generator: generator.throw(ValueError("v")))
    run(kind(), lambda generator: generator.close())
    run(kind(), lambda generator: generator.throw(GeneratorExit("go")))
