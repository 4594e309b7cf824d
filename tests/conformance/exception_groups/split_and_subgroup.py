"""split() and subgroup(): by type, by tuple of types, by predicate; the structure stays."""


def build():
    return ExceptionGroup("top", [
        ValueError("v1"),
        ExceptionGroup("middle", [TypeError("t1"), ValueError("v2"), ExceptionGroup("deep", [OSError(2, "gone")])]),
        KeyError("k1"),
    ])


def leaves(error):
    if isinstance(error, BaseExceptionGroup):
        return [leaf for inner in error.exceptions for leaf in leaves(inner)]
    return [error]


top = build()
print(top.subgroup(ValueError))
print(repr(top.subgroup(ValueError)))
print(top.subgroup((OSError, KeyError)))
print(top.subgroup(ZeroDivisionError))
match, rest = top.split(ValueError)
print(leaves(match), leaves(rest))
match, rest = top.split(lambda error: isinstance(error, TypeError))
print(repr(match), "/", repr(rest))
print(top.split(ExceptionGroup)[0] is top, top.split(ExceptionGroup)[1])
print(top.split(ArithmeticError) == (None, top))
everything, nothing = top.split(Exception)
print(everything is top, nothing)
seen = []
top.subgroup(lambda error: seen.append(type(error).__name__) or False)
print(seen)
try:
    top.split(42)
except TypeError as error:
    print(error)
try:
    top.subgroup([ValueError])
except TypeError as error:
    print(error)
top.__cause__ = RuntimeError("cause")
top.add_note("kept")
part = top.subgroup(KeyError)
print(repr(part.__cause__), part.__notes__, part is top)
