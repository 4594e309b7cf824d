# The exception hierarchy, attributes of built-in errors, args, reprs, equality and pickling-free copies.
pairs = [(KeyError, LookupError), (IndexError, LookupError), (FileNotFoundError, OSError), (ConnectionResetError, ConnectionError),
         (ZeroDivisionError, ArithmeticError), (UnicodeDecodeError, ValueError), (NotImplementedError, RuntimeError), (ModuleNotFoundError, ImportError),
         (TimeoutError, OSError), (StopIteration, Exception), (KeyboardInterrupt, Exception), (GeneratorExit, BaseException), (RecursionError, RuntimeError), (UnboundLocalError, NameError)]
print([issubclass(a, b) for a, b in pairs])
error = OSError(2, "No such file or directory", "data.txt")
print(type(error).__name__, error, error.errno, error.strerror, error.filename, error.args)
print(repr(KeyError("k")), str(KeyError("k")), repr(ValueError()), repr(ValueError(1, "a")), str(ValueError(1, "a")), str(Exception()), repr(Exception("x", )))
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, ImportError("x", name="mod").name, NameError("n", name="y").name, AttributeError("a", name="z", obj=1).obj)


class AppError(Exception):
    def __init__(self, message, code=0, **details):
        super().__init__(message)
        self.code = code
        self.details = details

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class NotFound(AppError):
    """Something is missing."""


try:
    raise NotFound("no user", code=404, user="ann")
except AppError as problem:
    print(problem, repr(problem), problem.args, problem.code, problem.details, type(problem).__doc__)
try:
    raise ValueError("first")
except ValueError as one:
    saved = one
try:
    one
except NameError as gone:
    print(gone)
print(saved.__traceback__ is not None, saved.with_traceback(None).__traceback__, ValueError("a") == ValueError("a"))
for wrong in ("raise 5", "raise from", "except"):
    try:
        if wrong == "raise 5":
            raise 5
        elif wrong == "raise from":
            raise ValueError("x") from "not an exception"
        else:
            try:
                raise KeyError
            except "KeyError":
                pass
    except TypeError as problem:
        print(problem)


def cleanup():
    try:
        return "try"
    finally:
        print("finally runs")


def overrides():
    for n in range(3):
        try:
            continue
        finally:
            if n == 1:
                return n


print(cleanup(), overrides())
try:
    raise
except RuntimeError as problem:
    print(problem)
