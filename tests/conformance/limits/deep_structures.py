# Lists nested a hundred thousand deep: showing, comparing and writing them ends in RecursionError, dropping them does not.
import copy
import json


def nested(depth, wrap):
    value = None
    for _ in range(depth):
        value = wrap(value)
    return value


def attempt(name, act):
    try:
        act()
    except RecursionError as error:
        print(name, type(error).__name__)
    else:
        print(name, "worked")


one, other = nested(100_000, lambda value: [value]), nested(100_000, lambda value: [value])
attempt("repr", lambda: repr(one))
attempt("equal", lambda: one == other)
attempt("json", lambda: json.dumps(one))
attempt("copy", lambda: copy.deepcopy(one))
attempt("shallow", lambda: one.copy())
del one, other
for wrap in (lambda value: [value], lambda value: (value,), lambda value: {1: value}):
    million = nested(300_000, wrap)
    del million
print("dropped")
