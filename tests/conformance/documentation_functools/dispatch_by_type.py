# After CPython's documentation of singledispatch: by class, union, annotation and abstract class; stacked, looked up, ambiguous.
from collections.abc import Iterable, Mapping, MutableMapping, Sequence, Sized
from functools import singledispatch, singledispatchmethod


@singledispatch
def tell(thing, loud=False):
    if loud:
        print("Listen:", end=" ")
    print("something:", thing)


@tell.register
def _(thing: int, loud=False):
    print("a number" if not loud else "A NUMBER", thing)


@tell.register
def _(thing: list | tuple, loud=False):
    for position, entry in enumerate(thing):
        print("  ", position, entry)


@tell.register(type(None))
def tell_nothing(thing, loud=False):
    print("nothing at all")


@tell.register
def _(thing: Mapping, loud=False):
    for key, value in thing.items():
        print("  ", key, "->", value)


@tell.register(float)
@tell.register(str)
def tell_short(thing, loud=False):
    print("short:", str(thing)[:4])


for sample in ("words", 1.23456, 7, True, [1, "b"], (2,), None, {"k": 1}, {3}):
    tell(sample)
tell(5, loud=True)
tell({1}, loud=True)
print(tell.dispatch(float) is tell_short, tell.dispatch(dict) is tell.registry[Mapping], tell.dispatch(set) is tell.registry[object])
print(sorted(kind.__name__ for kind in tell.registry))
tell_nothing("called by its name")


@singledispatch
def kind(thing):
    return "object"


kind.register(Sequence, lambda thing: "sequence")
kind.register(MutableMapping, lambda thing: "mutable mapping")
kind.register(Mapping, lambda thing: "mapping")


class Drawer:
    def __len__(self):
        return 3

    def __iter__(self):
        return iter("abc")


class Index(dict):
    pass


print(kind({}), kind(Index()), kind([]), kind("s"), kind(range(2)), kind({1}), kind(Drawer()))
kind.register(Sized, lambda thing: "sized")
print(kind(Drawer()), kind({1}))
kind.register(Iterable, lambda thing: "iterable")
try:
    kind(Drawer())
except RuntimeError as error:
    print(error)


class Negator:
    @singledispatchmethod
    def negate(self, value):
        raise NotImplementedError("cannot negate " + type(value).__name__)

    @negate.register
    def _(self, value: int):
        return -value

    @negate.register
    def _(self, value: bool):
        return not value


print(Negator().negate(4), Negator().negate(False))
for wrong in (lambda: Negator().negate("x"), lambda: kind.register(5, print), lambda: kind.register(lambda thing: 0), lambda: kind()):
    try:
        wrong()
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
