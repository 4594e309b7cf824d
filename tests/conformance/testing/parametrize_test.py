# One test for many values, with names, marks and combinations.
import asyncio

import pytest


@pytest.mark.parametrize("text, expected", [("1", 1), ("22", 22), ("x", None), pytest.param("9", 8, id="wrong")])
def test_parse(text, expected):
    value = int(text) if text.isdigit() else None
    assert value == expected


@pytest.mark.parametrize("x", [0, 1])
@pytest.mark.parametrize("y", ["a", "b"])
def test_combined(x, y):
    assert (x, y) != (1, "b")


@pytest.mark.parametrize("delay", [0.1, 0.2], ids=["short", "long"])
async def test_delays(delay):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await asyncio.sleep(delay)
    assert loop.time() - begin == pytest.approx(delay)


@pytest.mark.parametrize("value", [None, True, 2.5, (1, 2), [3], "ü", int], ids=str)
def test_ids(value):
    pass


@pytest.mark.parametrize("value", [(1, 2), {"a": 1}, int, print])
def test_default_ids(value):
    assert value
    assert value != (1, 2)


@pytest.mark.parametrize("n", [1, pytest.param(2, marks=pytest.mark.skip(reason="later")),
                               pytest.param(3, marks=pytest.mark.xfail)])
def test_marked(n):
    assert n < 3
