# A service with its client replaced: what a course on testing shows.
import asyncio
from unittest.mock import AsyncMock, call, patch


class Weather:
    def __init__(self, client):
        self.client = client

    async def temperature(self, city):
        for attempt in range(3):
            try:
                data = await self.client.get(f"/weather/{city}")
                return data["temp"]
            except ConnectionError:
                await asyncio.sleep(2**attempt)
        return None


async def test_returns_temperature():
    client = AsyncMock()
    client.get.return_value = {"temp": 21}
    assert await Weather(client).temperature("oslo") == 21
    client.get.assert_awaited_once_with("/weather/oslo")


async def test_retries():
    client = AsyncMock()
    client.get.side_effect = [ConnectionError(), ConnectionError(), {"temp": 3}]
    with patch("asyncio.sleep", new_callable=AsyncMock) as sleep:
        assert await Weather(client).temperature("rome") == 3
    assert sleep.await_args_list == [call(1), call(2)]


async def test_gives_up():
    client = AsyncMock()
    client.get.side_effect = ConnectionError
    assert await Weather(client).temperature("bonn") is None
    client.get.assert_awaited_once()


for test in (test_returns_temperature, test_retries, test_gives_up):
    try:
        asyncio.run(test())
        print(test.__name__, "passed")
    except AssertionError as error:
        print(test.__name__, "failed:", error)
