# A closed generator lets go of its variables before what it iterates over.
class M:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("dies", self.n)


def g1():
    for x in [M("a"), M("b"), M("c")]:
        yield x


def run(g):
    next(g)
    print("one")
    next(g)
    print("two")
    g.close()
    print("closed")


run(g1())


def g2():
    l = [M("a"), M("b"), M("c")]
    for x in l:
        yield x


run(g2())
run((x for x in [M("a"), M("b"), M("c")]))
g = (x for x in [M("a"), M("b"), M("c")])
next(g)
next(g)
print("del")
del g
print("deleted")
g = g1()
next(g)
next(g)
print("del")
del g
print("deleted")
