# suppress, closing, nullcontext, redirect_stdout, chdir-free helpers and ContextDecorator.
import io
from contextlib import ContextDecorator, closing, nullcontext, redirect_stdout, suppress


class Door:
    def close(self):
        print("door closed")


class timed(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("start", self.name)
        return self

    def __exit__(self, *details):
        print("end", self.name, details[0] and details[0].__name__)
        return False


with suppress(KeyError, IndexError):
    [][1]
    print("never")
with suppress(ZeroDivisionError):
    print("nothing to suppress")
with closing(Door()) as door:
    print(type(door).__name__)
with nullcontext("value") as value, nullcontext() as nothing:
    print(value, nothing)
text = io.StringIO()
with redirect_stdout(text):
    print("hidden", 1, 2)
print(repr(text.getvalue()))


@timed("job")
def job(fail):
    if fail:
        raise OSError("failed")
    return "done"


print(job(False))
try:
    job(True)
except OSError as error:
    print(error)
with suppress(ValueError):
    raise ExceptionGroup("several", [ValueError(1), ValueError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
except ExceptionGroup as group:
    print(repr(group))
