# frozen=True gives a hash and refuses assignment; order=True compares as tuples of the fields.
from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)

    def bump(self):
        return Version(self.major, self.minor + 1)


versions = [Version(2, 1), Version(1, 9, "old"), Version(1, 10), Version(1, 9)]
print(sorted(versions))
print(max(versions), Version(1, 9) == Version(1, 9, "other"), Version(1) < Version(1, 1) <= Version(1, 1))
print(len(set(versions)), hash(Version(1, 9)) == hash(Version(1, 9, "x")))
try:
    versions[0].major = 3
except FrozenInstanceError as error:
    print(type(error).__name__, error, isinstance(error, AttributeError))
try:
    del versions[0].minor
except AttributeError as error:
    print(error)
try:
    Version(1) < 3
except TypeError as error:
    print(error)
print(versions[0].bump().bump())
