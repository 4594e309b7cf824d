# Dataclasses with slots and defaults that are descriptors; annotations that are texts.
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields
from typing import ClassVar


class Named:
    def __set_name__(self, owner, name):
        self.name = f"{owner.__name__}.{name}"

    def __get__(self, instance, owner=None):
        return self if instance is None else 1


@dataclass
class Settings:
    level: int = field(default=Named(), init=False)
    depth: int = Named()


print(Settings.level.name, Settings.depth.name)


@dataclass(slots=True)
class Base:
    x: int
    y: int = field(default=5, init=False)


@dataclass(slots=True)
class Derived(Base):
    z: int = 3


print(Base.__slots__, Derived.__slots__, Derived(1), Derived(1, 9).y)


@dataclass
class Texts:
    a: int
    count: "ClassVar[int]" = 0
    scale: "InitVar[int]" = 2
    _: "KW_ONLY"
    b: "int" = 3

    def __post_init__(self, scale):
        self.a *= scale


print(Texts(1, b=4), Texts(1, 10), [item.name for item in fields(Texts)])


@dataclass(slots=True)
class Loose:
    __slots_note__ = "a plain attribute"
    value: int = field(default=1, metadata={"unit": "m"})


item = fields(Loose)[0]
print(item.metadata, item.metadata["unit"], Loose().value, Loose.__slots_note__)
try:
    item.metadata["unit"] = "km"
except TypeError as error:
    print(error)
