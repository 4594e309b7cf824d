# __lt__ and friends: sorting objects, reflected comparison, total ordering by hand, unhashable classes.
class Version:
    def __init__(self, text):
        self.numbers = tuple(int(part) for part in text.split("."))

    def __eq__(self, other):
        return self.numbers == other.numbers

    def __lt__(self, other):
        return self.numbers < other.numbers

    def __str__(self):
        return ".".join(map(str, self.numbers))

    def __repr__(self):
        return f"<{self}>"


versions = [Version(text) for text in ("1.10", "1.9", "2.0", "1.2.3")]
print(sorted(versions), max(versions), min(versions), sorted(versions, reverse=True))
print(Version("1.0") < Version("1.1"), Version("1.0") > Version("1.1"), Version("1") == Version("1"))
print(f"{versions[0]} {versions[0]!r} {str(versions[1])}")
try:
    Version("1") <= Version("2")
except TypeError as error:
    print(error)
try:
    {Version("1"): 1}
except TypeError as error:
    print(error)


class Always:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return True


print(Always() == 1, 1 == Always(), Always() != 1, Always() in [5], [1, 2] == [Always(), Always()])
versions.sort(key=lambda version: len(version.numbers))
print(versions, versions.index(Version("2.0")), Version("9") in versions)
