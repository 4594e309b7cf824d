"""Which classes count as context managers, and whose context an error on the way out gets."""
from contextlib import AbstractAsyncContextManager, AbstractContextManager, ExitStack, contextmanager


class Session:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


class AsyncSession:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return False


class Unfinished(AbstractContextManager):
    pass


class NotAnymore(Session):
    __exit__ = None


for cls in (Session, AsyncSession, NotAnymore, int):
    print(cls.__name__, issubclass(cls, AbstractContextManager), issubclass(cls, AbstractAsyncContextManager))
try:
    Unfinished()
except TypeError as error:
    print("TypeError:", error)


def chain_of(error):
    names = []
    while error is not None:
        names.append(str(error))
        error = error.__context__
    return " < ".join(names)


@contextmanager
def fails_at_exit(text):
    try:
        yield
    finally:
        raise RuntimeError(text)


def fails_twice(first, second):
    try:
        raise RuntimeError(first)
    except RuntimeError:
        raise RuntimeError(second)


try:
    with ExitStack() as stack:
        stack.enter_context(fails_at_exit("outer"))
        stack.enter_context(fails_at_exit("middle"))
        stack.enter_context(fails_at_exit("inner"))
        raise RuntimeError("body")
except RuntimeError as error:
    print(chain_of(error))

try:
    with ExitStack() as stack:
        stack.callback(fails_twice, "third", "fourth")
        stack.callback(fails_twice, "first", "second")
        raise RuntimeError("body")
except RuntimeError as error:
    print(chain_of(error))
