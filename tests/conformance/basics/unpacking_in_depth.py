# Unpacking everywhere: stars in the middle, nested targets, in calls and displays, errors that say how many.
first, *middle, last = range(6)
(a, b), [c, *d], e = (1, 2), "xyz", {"k": 1}
*everything, = "ab"
print(first, middle, last, a, b, c, d, e, everything)
for number, (key, *values) in enumerate([("a", 1, 2), ("b",)]):
    print(number, key, values)
x = y = []
x.append(1)
i, lists = 0, [10, 20]
i, lists[i] = 1, 99
print(y, x is y, i, lists)
merged = {**{"a": 1, "b": 2}, "b": 3, **dict(c=4)}
print(merged, [*range(3), *"ab"], {*[1, 2], *[2, 3]}, (*"a", *()), *[1, 2], sep=" ")


def show(*args, **kwargs):
    return args, kwargs


print(show(*[1, 2], 3, *(4,), a=5, **{"b": 6}), show(*"ab", **merged))
one, = [1]
(two,) = (2,)
[three] = {3}
print(one, two, three)
a, b, c = b, c, a
print(a, b, c)
for wrong in ("a, b = 1, 2, 3", "a, b, c = [1]", "a, *b, c = [1]", "a, b = 5", "a, b = {}", "(a, b), c = [1, 2]", "a, b = 'xyz'"):
    try:
        match wrong[-3:]:
            case ", 3":
                a, b = 1, 2, 3
            case "[1]" if "*" in wrong:
                a, *b, c = [1]
            case "[1]":
                a, b, c = [1]
            case "= 5":
                a, b = 5
            case " {}":
                a, b = {}
            case " 2]":
                (a, b), c = [1, 2]
            case _:
                a, b = "xyz"
    except (ValueError, TypeError) as error:
        print(error)
record = {"name": "Ann", "langs": ["en", "fr"], "address": {"city": "Paris"}}
name, (main, *others), city = record["name"], record["langs"], record["address"]["city"]
print(name, main, others, city)
head, *tail = "a-b-c".split("-")
print(head, tail, [*map(int, "123")], [x for x, *_ in [(1, 2), (3, 4, 5)]])
