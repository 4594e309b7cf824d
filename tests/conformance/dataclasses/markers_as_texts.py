# ClassVar and InitVar are known in annotations that are texts, by whatever name their modules go.
from __future__ import annotations

import dataclasses as dc
import typing
import typing as t
from collections import namedtuple
from dataclasses import InitVar, dataclass, fields
from typing import ClassVar


@dataclass
class Job:
    name: str
    limit: ClassVar[int] = 10
    kinds: typing.ClassVar[list] = ["a"]
    count: t.ClassVar = 0
    start: InitVar[int] = 4
    step: dc.InitVar[int] = 2
    various: ClassVarious = 7
    nested: list[ClassVar] = 9

    def __post_init__(self, start, step):
        print("from", start, "by", step)


print(Job("walk", 1, 2), [field.name for field in fields(Job)])

Method = namedtuple("Method", "cls self result", defaults=[None])
print(Method(cls=1, self=2), Method("a", "b", "c")._replace(cls="z"))
