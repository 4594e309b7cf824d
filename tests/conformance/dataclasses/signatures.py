# What dataclasses tell of themselves: docstrings, signatures, fields and their metadata.
import inspect
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields
from types import MappingProxyType
from typing import Optional


@dataclass
class Job:
    name: str
    cost: float = 1.5
    tags: list[str] = field(default_factory=list)
    parent: Optional["Job"] = None


@dataclass
class Documented:
    """Says what it is."""

    x: int


@dataclass(kw_only=True)
class Options:
    debug: bool = False
    level: int


@dataclass
class Mixed:
    first: int
    _: KW_ONLY
    second: str = "s"
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.first *= scale


print(Job.__doc__, Documented.__doc__, Options.__doc__, Mixed.__doc__, sep="\n")
print(inspect.signature(Job), inspect.signature(Options), inspect.signature(Mixed), sep="\n")
print(inspect.signature(Job.__init__), list(inspect.signature(Job).parameters), Mixed(2, second="t", scale=5))


@dataclass
class Measured:
    length: int = field(default=3, metadata={"unit": "m"})


(only,) = fields(Measured)
print(only.name, only.type, only.default, only.metadata, only.metadata["unit"], isinstance(only.metadata, MappingProxyType))
shown = repr(only)
print(shown[:shown.index(",default_factory")], shown[shown.index(",init"):])
print(str(MappingProxyType({"a": 1})), repr(MappingProxyType({"a": 1})))
