# Recursion without end, by every way that leads back to itself: an exception, and the program goes on.
import asyncio


class Attribute:
    def __getattr__(self, name):
        return getattr(self, name + "_")


class Shown:
    def __repr__(self):
        return f"<{self!r}>"


class Equal:
    def __eq__(self, other):
        return self == other


class Called:
    def __call__(self):
        return self()


def plain(depth):
    return plain(depth + 1) + 1


async def awaited(depth):
    return await awaited(depth + 1)


def delegating(depth):
    yield from delegating(depth + 1)


for act in (lambda: Attribute().x, lambda: repr(Shown()), lambda: Equal() == 1, Called(), lambda: plain(0),
            lambda: asyncio.run(awaited(0)), lambda: list(delegating(0))):
    try:
        act()
    except RecursionError as error:
        print(str(error)[:32])
plain(0)
