"""What interpreters trust is checked when it is set: nonsense is refused, or does no harm."""
import asyncio
import traceback

NONSENSE = (3, None, "x", (1, 2), {"a": 1}, [1], 2.5, print, object, ...)

def attempt(make, attribute, use):
    for value in NONSENSE:
        target = make()
        try:
            setattr(target, attribute, value)
            outcome = "set"
        except (TypeError, AttributeError, ValueError) as error:
            outcome = type(error).__name__
        except NotImplementedError as error:
            outcome = 'refused'
        try:
            use(target)
            used = "used"
        except Exception as error:
            used = type(error).__name__
        print(attribute, type(target).__name__, type(value).__name__, outcome, used)
    target = make()
    try:
        delattr(target, attribute)
        outcome = "deleted"
    except (TypeError, AttributeError) as error:
        outcome = type(error).__name__
    try:
        use(target); used = "used"
    except Exception as error:
        used = type(error).__name__
    print(attribute, type(target).__name__, outcome, used)

def make_function():
    def f(a, b=1, *, c=2): return a, b, c
    return f
def use_function(f):
    repr(f); f.__name__; f.__qualname__; f.__doc__; f.__annotations__
    f(1)
for name in ("__name__", "__qualname__", "__doc__", "__defaults__", "__kwdefaults__", "__annotations__", "__type_params__", "__globals__", "__closure__", "__wrapped__"):
    attempt(make_function, name, use_function)
def make_generator():
    def g(): yield 1
    return g()
for name in ("__name__", "__qualname__", "gi_frame", "gi_running"):
    attempt(make_generator, name, lambda g: (repr(g), next(g)))
def make_class():
    class C:
        x = 1
        def m(self): return 2
    return C
for name in ("__name__", "__qualname__", "__module__", "__doc__", "__annotations__", "__dict__", "__mro__", "__abstractmethods__", "__slots__"):
    attempt(make_class, name, lambda c: (repr(c), c().m(), repr(c())))
attempt(lambda: make_class()(), "__class__", lambda o: (repr(o), o.m()))
def make_error():
    try: raise ValueError("a", 1)
    except ValueError as error: return error
for name in ("args", "__notes__", "__traceback__", "__cause__", "__context__", "__suppress_context__"):
    attempt(make_error, name, lambda e: (repr(e), str(e)) + ((name != "__notes__") and ("".join(traceback.format_exception(e)),) or ()))
for cls, names in ((StopIteration, ["value"]), (SystemExit, ["code"]), (AttributeError, ["name", "obj"]), (ImportError, ["name", "path", "name_from"]), (OSError, ["errno", "strerror", "filename"])):
    for name in names:
        attempt(lambda: cls(1, "b"), name, lambda e: (repr(e), str(e), "".join(traceback.format_exception_only(e))))
attempt(lambda: ExceptionGroup("m", [ValueError(1)]), "message", lambda e: (repr(e), str(e)))
attempt(lambda: ExceptionGroup("m", [ValueError(1)]), "exceptions", lambda e: (repr(e), str(e), e.split(ValueError)))
def cell():
    x = 1
    def f(): return x
    return f.__closure__[0]
attempt(cell, "cell_contents", lambda c: c.cell_contents)

async def make_coroutine():
    pass
coroutine = make_coroutine()
for attribute in ("__name__", "__qualname__"):
    attempt(lambda: coroutine, attribute, repr)
coroutine.close()
