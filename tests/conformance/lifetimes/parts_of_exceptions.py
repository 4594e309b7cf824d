# The parts of an exception: attributes, arguments, the frames of its traceback, cause and context.
class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


class E(Exception):
    pass


class K(KeyError):
    pass


def fail(C, *a):
    m = Mortal("local")
    try:
        n = Mortal("first")
        try:
            raise KeyError(Mortal("context"))
        except KeyError:
            raise OSError(Mortal("cause"))
    except OSError as c:
        e = C(*a)
        e.x = Mortal("attribute")
        try:
            raise e from ValueError(Mortal("cause 2"))
        finally:
            del e


for C in (E, K, StopIteration, SystemExit, NameError, AttributeError, ImportError, OSError):
    print(C.__name__)
    try:
        fail(C, Mortal("arg 1"), Mortal("arg 2"))
    except BaseException as e:
        print("caught")
    print("forgotten")
print("group")
try:
    raise ExceptionGroup("g", [ValueError(Mortal("v1")), ValueError(Mortal("v2"))])
except* ValueError as g:
    g.x = Mortal("attribute")
print("over")
