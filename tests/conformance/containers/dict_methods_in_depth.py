# dict: views, merging, setdefault, pop, order, fromkeys, comparisons, set operations on views, errors.
prices = {"tea": 2.5, "coffee": 3.0}
prices["juice"] = 4
prices |= {"tea": 2.0, "water": 0}
print(prices, list(prices), prices.keys(), prices.values(), prices.items(), len(prices), "tea" in prices, list(reversed(prices)))
print(prices.get("x"), prices.get("x", 0), prices.setdefault("milk", 1), prices.pop("milk"), prices.pop("milk", "gone"), prices.popitem(), prices)
print({"a": 1} | {"b": 2}, dict([("x", 1)], y=2), dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0), {1: "a", True: "b", 1.0: "c"}, {**prices, "tea": "free"})
a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(a.keys() & b.keys(), a.items() - b.items(), sorted(a.keys() | b.keys()), a.keys() ^ {"x"}, a.keys() <= {"x", "y", "q"}, a == {"y": 2, "x": 1}, a.items() & b.items())
view = a.keys()
a["new"] = 1
print(view, len(view), "new" in view, list(a.items())[-1], a.copy() is a, {k: v for k, v in a.items() if v > 1})
del a["x"]
a.update([("p", 1)], q=2)
a.clear()
print(a, not a, {"n": {"m": 1}}["n"]["m"], dict(a=1).__contains__("a"), {(1, 2): "t"}[1, 2], str({"k": [1, {"z": None}]}))
counts = {}
for letter in "hello":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items(), key=lambda item: (-item[1], item[0])))
groups = {}
for word in ("ant", "bee", "ape"):
    groups.setdefault(word[0], []).append(word)
print(groups, {v: k for k, v in {"one": 1}.items()}, [*{"a": 1, "b": 2}], *{"s": 1}.items())
for wrong in (lambda: {}["missing"], lambda: {}[1, 2], lambda: {[]: 1}, lambda: {}.pop("x"), lambda: {}.popitem(), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: {} < {}, lambda: {}.fromkeys(5), lambda: {}.update(5), lambda: {{}: 1}, lambda: {}.nope):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
