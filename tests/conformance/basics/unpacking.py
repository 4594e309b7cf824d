# Unpacking in assignments, loops, calls and displays.
a, b = 1, 2
a, b = b, a
print(a, b)
first, *middle, last = [1, 2, 3, 4, 5]
print(first, middle, last)
*head, tail = "xyz"
print(head, tail)
(x, y), [z] = (1, 2), [3]
print(x, y, z)
one, *none = [1]
print(one, none)
for name, (low, high) in {"cold": (0, 10), "warm": (20, 30)}.items():
    print(name, low, high)
for index, (left, right) in enumerate(zip([1, 2], "ab"), start=1):
    print(index, left, right)
print([*range(3), *"ab"], (*[1], 2), {**{"a": 1, "b": 2}, "b": 3}, sorted({*[1, 2], *[2, 3]}))


def show(a, b, c=0, *rest, **options):
    print(a, b, c, rest, options)


show(*[1, 2, 3, 4], **{"color": "red"})
show(1, *(2,), c=9)
numbers = [0] * 3
numbers[0], numbers[2] = 7, 9
print(numbers)
p = q = []
p.append(1)
print(q, p is q)
for text in ("a, b = [1]", "a, b = [1, 2, 3]"):
    try:
        if "3" in text:
            a, b = [1, 2, 3]
        else:
            a, b = [1]
    except ValueError as error:
        print(error)
