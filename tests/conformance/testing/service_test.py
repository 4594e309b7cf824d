# A service under test: mocks, patches, a fake client and a clock that does not wait.
import asyncio
from unittest.mock import AsyncMock, call, patch

import pytest


class Gateway:
    def __init__(self, client, attempts=3):
        self.client, self.attempts = client, attempts

    async def load(self, key):
        for attempt in range(self.attempts):
            try:
                return await asyncio.wait_for(self.client.get(key), timeout=1)
            except (ConnectionError, TimeoutError):
                await asyncio.sleep(2 ** attempt)
        raise RuntimeError(f"gave up on {key}")


@pytest.fixture
def client():
    return AsyncMock()


async def test_loads(client):
    client.get.return_value = {"id": 7}
    assert await Gateway(client).load("k") == {"id": 7}
    client.get.assert_awaited_once_with("k")


async def test_retries_with_pauses(client):
    client.get.side_effect = [ConnectionError, ConnectionError, "value"]
    loop = asyncio.get_running_loop()
    begin = loop.time()
    assert await Gateway(client).load("k") == "value"
    assert loop.time() - begin == 3


async def test_pauses_are_mocked(client):
    client.get.side_effect = ConnectionError
    with patch("asyncio.sleep", new_callable=AsyncMock) as sleep:
        with pytest.raises(RuntimeError, match="gave up"):
            await Gateway(client, attempts=2).load("k")
    assert sleep.await_args_list == [call(1), call(2)]


async def test_slow_answers(client, monkeypatch):
    async def slow(key):
        await asyncio.sleep(10)

    client.get = slow
    monkeypatch.setattr(asyncio, "sleep", asyncio.sleep)
    with pytest.raises(RuntimeError):
        await Gateway(client, attempts=1).load("k")


async def test_wrong_expectation():
    client = AsyncMock()
    client.get.return_value = 1
    value = await Gateway(client).load("a")
    assert value == 2


def test_monkeypatch(monkeypatch):
    settings = {"debug": False}
    monkeypatch.setitem(settings, "debug", True)
    monkeypatch.setattr(Gateway, "load", lambda self, key: "patched")
    assert settings["debug"] and Gateway(None).load("x") == "patched"


def test_unpatched():
    assert asyncio.iscoroutinefunction(Gateway.load)
