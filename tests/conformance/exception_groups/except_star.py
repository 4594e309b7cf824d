"""except*: every clause takes its part, what is left goes on."""


def run(title, error):
    print(f"-- {title}")
    try:
        try:
            if error:
                raise error
        except* ValueError as group:
            print("values:", [str(inner) for inner in group.exceptions])
        except* (TypeError, KeyError) as group:
            print("types or keys:", repr(group))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as left:
        print("left:", repr(left))


run("nothing", None)
run("all", ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)]))
run("one clause", ExceptionGroup("g", [KeyError(3)]))
run("some left", ExceptionGroup("g", [ValueError(1), OSError("o"), ExceptionGroup("h", [ValueError(2), OSError("p")])]))
run("none matches", ExceptionGroup("g", [OSError("o")]))
run("a naked exception", ValueError("naked"))
run("naked and no match", OSError("naked"))
run("base", BaseExceptionGroup("b", [ValueError(1), KeyboardInterrupt()]))

try:
    raise ValueError("naked")
except* ValueError as group:
    print(type(group).__name__, repr(group), repr(group.__context__))
