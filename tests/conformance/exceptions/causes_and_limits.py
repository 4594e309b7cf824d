# Exception classes that make no exceptions, groups that must not hold everything, and calls that never get anywhere.


class Nothing(Exception):
    def __new__(cls, *arguments):
        return None


class Mixed(BaseExceptionGroup, ValueError):
    pass


def attempt(action):
    try:
        action()
    except (TypeError, RecursionError, RuntimeError) as error:
        print(type(error).__name__, str(error).split(" while ")[0])


def raise_from(cause):
    raise IndexError("index") from cause


attempt(lambda: raise_from(Nothing))
attempt(lambda: raise_from(int))
attempt(lambda: raise_from(5))
attempt(lambda: Mixed("mixed", [KeyboardInterrupt()]))
attempt(lambda: ImportError("text", wrong=1))
attempt(lambda: ValueError("text", wrong=1))
print(repr(Mixed("mixed", [KeyError("k")])))


class Caller:
    pass


class Shown:
    pass


Caller.__call__ = Caller()
attempt(lambda: Caller()())
Shown.__repr__ = Shown.__str__
attempt(lambda: str(Shown()))


class Base:
    pass


class Derived(Base):
    def check(self, kind, value):
        return super(kind, value)


attempt(lambda: Derived().check(Derived, list))
attempt(lambda: Derived().check(Derived, 5))
