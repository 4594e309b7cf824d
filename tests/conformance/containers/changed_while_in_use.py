# Lists changed by their own sorting, dicts changed in a walk, and subclasses of containers that take keywords of their own.


def try_it(action):
    try:
        print(action())
    except (ValueError, RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


numbers = [3, 1, 2]
try_it(lambda: numbers.sort(key=lambda number: numbers.append(number) or number))
print(numbers)
try_it(lambda: numbers.sort(key=lambda number: print(len(numbers)) or -number))
print(numbers)


def replace_keys(table):
    for key in table:
        del table[key]
        table[key + 10] = key


try_it(lambda: replace_keys({1: "a", 2: "b"}))


class Tagged(tuple):
    def __init__(self, items, tag=None):
        self.tag = tag


class Labelled(list):
    def __new__(cls, items, label=None):
        made = super().__new__(cls, items)
        made.label = label
        return made


class Named(frozenset):
    def __init__(self, items, name=""):
        self.name = name


class ById(set):
    def __hash__(self):
        return 7


print(Tagged([1, 2], tag="x"), Tagged([1, 2], tag="x").tag)
print(Labelled([1, 2], label="y"), Labelled([3], label="y").label)
print(sorted(Named([1, 2], name="z")), Named([], name="z").name)
group = ById([1])
groups = {group}
print(group in groups, len(groups))
groups.remove(group)
print(groups)


class Answer(int):
    def __int__(self):
        return 42


class Even:
    def __eq__(self, other):
        return other % 2 == 0


print(int(Answer(7)), Answer(7) + 0)
print(range(10).count(Even()), range(1, 10).index(Even()), range(3).index(1.0))
print(slice(None, None, -1).indices(5), slice(-2, None).indices(5))
