# What a generator or coroutine holds is kept by the exception that it is closed with, if that refers to itself.
import asyncio


class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


class CM:

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        raise BaseExceptionGroup("x", [exc[1]])


class CM2:

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        raise ValueError


class CM3:

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        raise exc[1]


import types


@types.coroutine
def nothing():
    yield 1


async def work(cm, n):
    m = Mortal("m" + n)
    async with cm() as g:
        await nothing()


async def work2(cm, n):
    m = Mortal("m*" + n)
    try:
        async with cm() as g:
            await nothing()
    except* KeyError:
        print("x")


async def work3(cm, n):
    m = Mortal("m except" + n)
    try:
        async with cm() as g:
            await nothing()
    except KeyError:
        print("x")


class Exits(CM3):

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise exc[1]


def with_manager(n):
    m = Mortal("m" + n)
    with Exits():
        yield


def handler(n):
    m = Mortal("m" + n)
    try:
        yield
    except GeneratorExit as error:
        m.error = error
        raise


def cycle(n):
    m = Mortal("m" + n)
    m.m = Mortal("m2" + n)
    m.m.m = m
    try:
        yield
    finally:
        print("closing", n)


def two(n):
    first, second = (Mortal("first" + n), Mortal("second" + n))
    try:
        yield
    except GeneratorExit as error:
        second.error = error
        del first
        raise


import gc

for make in (with_manager, handler, cycle, two):
    g = make(" collected " + make.__name__)
    next(g)
    me = [g]
    me.append(me)
    del g, me
    print(gc.collect() > 0)
    gc.collect()
print("--")
kept = []

for w in (work, work2, work3):
    for cm in (CM, CM2, CM3):
        c = w(cm, cm.__name__)
        c.send(None)
        kept.append(c)
        c = w(cm, cm.__name__ + " at once")
        c.send(None)
        del c
        print("--")

for make in (with_manager, handler, cycle, two):
    g = make(" kept " + make.__name__)
    next(g)
    kept.append(g)
print("end")
