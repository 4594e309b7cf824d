# Async tests: each runs on an event loop of its own.
import asyncio

import pytest


async def fetch(delay, value):
    await asyncio.sleep(delay)
    return value


@pytest.mark.asyncio
async def test_one():
    assert await fetch(0.5, "x") == "x"


async def test_together():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    values = await asyncio.gather(fetch(1, 1), fetch(2, 2))
    assert values == [1, 2]
    assert loop.time() - begin == 2


async def test_wrong_answer():
    result = await fetch(0.1, {"status": 200, "items": [1, 2]})
    assert result == {"status": 404, "items": [1, 2]}


async def test_timeout():
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(fetch(10, None), timeout=0.25)


async def test_uncaught():
    async def broken():
        await asyncio.sleep(0.1)
        raise RuntimeError("connection lost")

    await broken()


class TestGroup:
    async def test_method(self):
        assert await fetch(0, 3) == 3

    def test_plain(self):
        print("some output")
        assert asyncio.run(fetch(0, 4)) == 4
