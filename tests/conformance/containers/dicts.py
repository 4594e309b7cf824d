# Dict methods, order of insertion, views, merging, and what changes while iterating.
stock = {"apple": 3, "pear": 5}
stock["fig"] = 1
stock["apple"] += 1
print(stock, len(stock), "pear" in stock, stock.get("kiwi"), stock.get("kiwi", 0), stock["fig"])
print(list(stock), list(stock.keys()), list(stock.values()), list(stock.items()))
print(stock.pop("pear"), stock.pop("pear", None), stock.setdefault("plum", 9), stock.setdefault("fig", 9), stock)
stock.update({"fig": 2}, lime=4)
print(stock, stock | {"x": 1}, {**stock, "apple": 0})
del stock["lime"]
stock["apple"] = stock.pop("apple")
print(stock, stock.popitem(), stock)
groups = {}
for word in ["ant", "bee", "asp", "cat", "bat"]:
    groups.setdefault(word[0], []).append(word)
print(groups, sorted(groups, key=lambda key: (-len(groups[key]), key)))
print(dict(a=1, b=2), dict([("k", "v")]), dict.fromkeys("ab", 0), {1: "int", 1.0: "float", True: "bool"})
print({(1, 2): "tuple key"}[1, 2], {v: k for k, v in stock.items()}, list(reversed({"a": 1, "b": 2})))
view = stock.keys()
stock["new"] = 1
print(view, stock.keys() & {"new", "old"}, stock == dict(stock))
for key, value in sorted(stock.items(), key=lambda item: item[1]):
    print(f"{key:<6}{value:>3}")
try:
    stock["nope"]
except KeyError as error:
    print("KeyError", error, error.args)
try:
    for key in stock:
        stock[key + "!"] = 0
except RuntimeError as error:
    print(error)
try:
    {[]: 1}
except TypeError as error:
    print(error)
