# The built-in exceptions that wrong code meets, and their words.
cases = [
    lambda: [][0],
    lambda: {}["key"],
    lambda: int("twelve"),
    lambda: float("x"),
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: [1] + 1,
    lambda: len(5),
    lambda: None.attribute,
    lambda: undefined_name,
    lambda: (1, 2)[5],
    lambda: "abc".index("z"),
    lambda: [].remove(1),
    lambda: max([]),
    lambda: next(iter([])),
    lambda: 2 ** "x",
    lambda: -"x",
    lambda: (lambda: None)()(),
    lambda: str(1)(),
    lambda: list("abc")["a"],
    lambda: chr(-1),
    lambda: iter(3),
    lambda: dict([1]),
    lambda: "%d" % "x",
    lambda: f"{'x':d}",
    lambda: isinstance(1, "int"),
    lambda: range(1.5),
    lambda: sorted([1, "a"]),
    lambda: sum(["a"]),
    lambda: {1: 2}.popitem() and {}.popitem(),
    lambda: int(None),
    lambda: [0] * "a",
    lambda: "".join([1]),
    lambda: ord("ab"),
]
for number, case in enumerate(cases):
    try:
        print(number, case())
    except Exception as error:
        print(number, type(error).__name__, error)
