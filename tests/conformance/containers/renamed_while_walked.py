# Keys renamed while a dict is walked: CPython notices most of it.
def rename(names):
    seen = []
    try:
        for key in names:
            seen.append(key)
            names[key.upper()] = names.pop(key)
    except RuntimeError as error:
        print(error, end=": ")
    print(seen, list(names))


rename({"a": 1})
rename({"a": 1, "b": 2})
rename({"a": 1, "B": 2})
single = {0: "x"}
for view in (single.keys, single.values, single.items):
    try:
        for _ in view():
            del single[0]
            single[0] = "y"
    except RuntimeError as error:
        print(view.__name__, error)
stack = dict.fromkeys("abc")
for _ in range(50):
    stack["top"] = 1
    stack.pop("top")
    stack["key"] = 2
    del stack["key"]
print(stack, stack.popitem(), stack.popitem(), list(reversed(stack)), len(stack))
stack["z"] = 1
print(stack, stack.popitem(), stack.popitem())
try:
    stack.popitem()
except KeyError as error:
    print(error)
fixed = frozenset("ab")
print(fixed.copy() is fixed, set(fixed).copy() == fixed)
for wrong in (lambda: str.maketrans({(1,): 2}), lambda: str.maketrans({"ab": 2}), lambda: dir(1, 2)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(error)
