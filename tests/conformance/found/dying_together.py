# Objects that die at once are finalized one after the other, in the order in which they go.
class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("begin", self.name)
        other = Inner(self.name)
        del other
        print("end", self.name)


class Inner:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  inner of", self.name)


def work():
    first, second, third = Part("first"), Part("second"), Part("third")
    print("leaving")


work()
parts = [Part(number) for number in range(3)]
parts.clear()
parts = {"a": Part("a"), "b": Part("b")}
del parts
print("done")
