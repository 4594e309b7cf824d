# What __del__ raises is told on stderr, whatever it is.
class A:

    def __init__(self, e):
        self.e = e

    def __del__(self):
        raise self.e


class Bad(Exception):

    def __str__(self):
        raise ValueError("no text")


class Nothing(Exception):

    def __str__(self):
        return ""


for e in (ValueError(), KeyError(1), Bad(), Nothing(), SystemExit(), GeneratorExit(), StopIteration()):
    a = A(e)
    del a
print("end")
