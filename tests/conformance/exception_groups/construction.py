"""Making groups: what is accepted, what becomes of BaseExceptionGroup, and how they look."""


def attempt(make):
    try:
        made = make()
        print(type(made).__name__, repr(made), "|", str(made))
        return made
    except Exception as error:
        print(type(error).__name__, error)


one = attempt(lambda: ExceptionGroup("one", [ValueError("a")]))
two = attempt(lambda: ExceptionGroup("two", (ValueError("a"), TypeError("b"))))
attempt(lambda: ExceptionGroup("nested", [one, KeyError("k")]))
attempt(lambda: BaseExceptionGroup("plain", [ValueError(1)]))
attempt(lambda: BaseExceptionGroup("base", [ValueError(1), KeyboardInterrupt()]))
attempt(lambda: ExceptionGroup("refused", [KeyboardInterrupt()]))
attempt(lambda: ExceptionGroup("empty", []))
attempt(lambda: ExceptionGroup("not exceptions", ["text"]))
attempt(lambda: ExceptionGroup("not exceptions", [ValueError]))
attempt(lambda: ExceptionGroup(["no message"], [ValueError()]))
attempt(lambda: ExceptionGroup("no sequence", ValueError()))
attempt(lambda: ExceptionGroup("only a message"))
print(two.message, two.exceptions, two.args)
print(isinstance(one, Exception), issubclass(ExceptionGroup, BaseExceptionGroup), ExceptionGroup.__mro__)
try:
    two.message = "changed"
except AttributeError as error:
    print(error)
two.add_note("a note")
print(two.__notes__)
