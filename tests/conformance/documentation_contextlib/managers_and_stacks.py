# After CPython's documentation of contextlib: managers made of generators and classes, decorators, and the stacks' recipes.
import io
import sys
from contextlib import (AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stderr,
                        redirect_stdout, suppress)


@contextmanager
def managed_resource(name, *, broken=False):
    print("acquire", name)
    if broken:
        raise TimeoutError(name)
    try:
        yield name.upper()
    except LookupError as error:
        print("handled inside:", repr(error))
    finally:
        print("release", name)


with managed_resource("door") as door:
    print("inside", door)
with managed_resource("window"):
    {}["no such key"]
try:
    with managed_resource("roof"):
        raise ValueError("not handled inside")
except ValueError as error:
    print("outside:", error)


@managed_resource("decorated")
def work(x):
    """Works."""
    return x * 2


print(work(4), work(5), work.__name__, work.__doc__)


class Page:
    def close(self):
        print("closed")


with closing(Page()) as page:
    print(type(page).__name__)
with suppress(FileNotFoundError, KeyError) as nothing:
    print(nothing)
    raise KeyError("suppressed")
try:
    with suppress(ValueError):
        raise ExceptionGroup("both", [ValueError(1), TypeError(2)])
except* TypeError as group:
    print("left over:", group.exceptions)


def process(text, target=None):
    with nullcontext(target) if target else managed_resource("own") as used:
        print(text, used)


process("a", "given")
process("b")
captured = io.StringIO()
with redirect_stdout(captured):
    print("into the text")
    help_text = "not shown"
with redirect_stderr(captured):
    print("an error", file=sys.stderr)
print(repr(captured.getvalue()))


class Tagged(ContextDecorator):
    def __init__(self, tag):
        self.tag = tag

    def __enter__(self):
        print(f"<{self.tag}>")
        return self

    def __exit__(self, *exception):
        print(f"</{self.tag}>")
        return False


@Tagged("p")
def body():
    print("text")


body()
with Tagged("b"):
    print("bold")


class ResourceManager(AbstractContextManager):
    def __init__(self, acquire, release, check=None):
        self.acquire, self.release = acquire, release
        self.check = check or (lambda resource: True)

    @contextmanager
    def _cleanup_on_error(self):
        with ExitStack() as stack:
            stack.push(self)
            yield
            stack.pop_all()

    def __enter__(self):
        resource = self.acquire()
        with self._cleanup_on_error():
            if not self.check(resource):
                raise RuntimeError(f"Failed validation for {resource!r}")
        return resource

    def __exit__(self, *exception):
        self.release()


with ResourceManager(lambda: "good", lambda: print("released good")) as resource:
    print(resource)
try:
    with ResourceManager(lambda: "bad", lambda: print("released bad"), lambda resource: False):
        print("never")
except RuntimeError as error:
    print(error)

with ExitStack() as stack:
    names = [stack.enter_context(managed_resource(name)) for name in ("one", "two")]
    stack.callback(print, "callback", end="!\n")

    @stack.callback
    def last():
        print("decorated callback")

    @stack.push
    def judge(kind, error, traceback):
        print("judges", kind.__name__ if kind else None)
        return kind is ZeroDivisionError

    print(names)
    1 / 0

stack = ExitStack()
try:
    stack.enter_context(managed_resource("three"))
    stack.enter_context(managed_resource("four", broken=True))
except TimeoutError as error:
    print("could not open", error)
else:
    print("never")
with stack.pop_all() as others:
    print(type(others).__name__)


class Callback(ExitStack):
    def __init__(self, callback, /, *args, **kwds):
        super().__init__()
        self.callback(callback, *args, **kwds)


with Callback(print, "Cleanup requested!") as cleanup:
    pass

manager = managed_resource("single use")
with manager:
    pass
for attempt in range(2):
    try:
        with manager:
            pass
    except (RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)
reusable = ExitStack()
with reusable:
    reusable.callback(print, "first")
with reusable:
    reusable.callback(print, "second, of the same stack")
