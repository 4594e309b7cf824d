# What lives until the end of the program is finalized while every global name is still there.
class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        tell(self.name, len(registry))


def tell(*what):
    print("end of", *what, type(spare).__name__)


registry = {"one": 1, "two": 2}
spare = Part("spare")
spare = Part("another spare")
print("over")
