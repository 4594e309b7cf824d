# AsyncMock: calls give coroutines; awaiting is counted apart from calling.
import asyncio
from unittest.mock import AsyncMock, MagicMock, Mock, call


async def fetch_all(client, ids):
    return await asyncio.gather(*(client.fetch(number) for number in ids))


async def slow(number):
    await asyncio.sleep(number)
    return number * 10


async def main():
    client = AsyncMock()
    client.fetch.return_value = "row"
    print(await fetch_all(client, [1, 2]), client.fetch.await_count, client.fetch.await_args_list)
    client.fetch.assert_has_awaits([call(1), call(2)])
    client.fetch.assert_awaited_with(2)
    client.fetch.side_effect = [1, ValueError("broken")]
    print(await asyncio.gather(client.fetch("a"), client.fetch("b"), return_exceptions=True))
    client.fetch.side_effect = slow
    print(await fetch_all(client, [2, 1]), asyncio.get_running_loop().time())
    pending = client.fetch(5)
    print(client.fetch.call_count, client.fetch.await_count, asyncio.iscoroutine(pending))
    pending.close()
    print(asyncio.iscoroutinefunction(AsyncMock()), asyncio.iscoroutinefunction(client.fetch))
    manager = MagicMock()
    manager.__aenter__.return_value = "resource"
    async with manager as resource:
        print(resource)
    manager.__aexit__.assert_awaited_once_with(None, None, None)
    stream = MagicMock()
    stream.__aiter__.return_value = [1, 2, 3]
    print([item async for item in stream])

    class Service:
        async def load(self, key):
            return key

        def name(self):
            return "service"

    service = AsyncMock(spec=Service)
    service.name.return_value = "mocked"
    service.load.return_value = 5
    print(service.name(), await service.load("x"), isinstance(service, Service))
    plain = Mock(spec=Service)
    print(type(plain.load).__name__, type(plain.name).__name__)
    client.reset_mock()
    print(client.fetch.await_count, client.fetch.call_count)
    client.close.assert_not_awaited()


asyncio.run(main())
