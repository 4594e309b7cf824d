# match with literals, sequences, stars, mappings, alternatives, guards, captures and the wildcard.
def describe(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one: {x}"
        case [1, 2, *rest]:
            return f"one, two and {rest}"
        case (first, *middle, last) if first == last:
            return f"same ends {first} around {middle}"
        case [_, [a, b], *_]:
            return f"nested {a} {b}"
        case {"type": "circle", "radius": r}:
            return f"circle {r}"
        case {"type": "rect", **others}:
            return f"rect {others}"
        case {}:
            return "a mapping"
        case "yes" | "y" | True:
            return "agreement"
        case -1 | 0.5 | None:
            return "special"
        case b"bytes":
            return "bytes"
        case str() as text if text.isupper():
            return f"shouting {text}"
        case str(text):
            return f"text {text}"
        case int(n) | float(n):
            return f"number {n}"
        case _:
            return f"other {type(value).__name__}"


for value in ([], [5], [1, 2, 3, 4], (7, 8, 9, 7), [0, (1, 2), 3], {"type": "circle", "radius": 2, "more": 1},
              {"type": "rect", "w": 1, "h": 2}, {"a": 1}, {}, "y", True, 1, -1, 0.5, None, b"bytes", "LOUD", "soft",
              12.5, {1, 2}, range(3), "ab"):
    print(repr(value), "->", describe(value))
