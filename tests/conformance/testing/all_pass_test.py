# Nothing but dots, over more than one line.
import asyncio

import pytest


@pytest.mark.parametrize("n", range(60))
async def test_many(n):
    await asyncio.sleep(0.01 * n)


def test_sums():
    assert 0.1 + 0.2 == pytest.approx(0.3)
    assert [0.1 + 0.2, 1] == pytest.approx([0.3, 1.0])
    assert {"a": 2.0000001} == pytest.approx({"a": 2})
    assert 1.1 != pytest.approx(1.0)
    assert 10 == pytest.approx(11, abs=2)
