"""Raising inside except*: the new exceptions and what is left go on together."""


def show(error, depth=0):
    kind = "  " * depth + (f"{type(error).__name__}({error})")
    context = type(error.__context__).__name__
    print(kind, "context", context, "cause", type(error.__cause__).__name__)
    for inner in getattr(error, "exceptions", ()):
        show(inner, depth + 1)


def attempt(handler_of_values, handler_of_types):
    try:
        try:
            raise ExceptionGroup("all", [ValueError("v"), TypeError("t"), OSError("o")])
        except* ValueError as group:
            handler_of_values(group)
        except* TypeError as group:
            handler_of_types(group)
    except BaseException as error:
        show(error)
        print("-" * 20)


def quiet(group):
    pass


def new_error(group):
    raise RuntimeError("new")


def chained(group):
    raise LookupError("chained") from group


def again(group):
    raise group


attempt(quiet, quiet)
attempt(new_error, quiet)
attempt(new_error, chained)
attempt(again, quiet)
attempt(again, new_error)

try:
    try:
        raise ExceptionGroup("both", [ValueError("v"), TypeError("t")])
    except* ValueError:
        raise
    except* TypeError:
        print("types handled")
except ExceptionGroup as error:
    show(error)
