# What is true, what is equal, what sorts, and what refuses to.
for value in (0, 1, "", "0", [], [0], {}, None, 0.0, (), (0,), range(0), set(), False):
    print(f"{value!r:>10} {bool(value)}")
print([1, 2] < [1, 3], (1, "a") < (1, "b"), [1] < [1, 0], "a" < "aa")
print([1, [2, 3]] == [1, [2, 3]], {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1, 2} == {2, 1}, (1,) == [1])
print(1 in [1, 2], "b" in {"a": 1}, 3 not in (1, 2), {1} <= {1, 2}, {1, 2} > {1})
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), issubclass(bool, int))
print(type(1).__name__, type("").__name__, type(None).__name__, type([]) is list, type(1.5) == float)
print(callable(print), callable(3), id(value) == id(value))
print(None == 0, None is None, float("nan") == float("nan"), 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9)
for left, right in ((1, "a"), ([], ()), (None, 1)):
    try:
        print(left < right)
    except TypeError as error:
        print(error)
