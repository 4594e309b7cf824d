# IsolatedAsyncioTestCase: asynchronous tests and fixtures, each with a loop of its own.
import asyncio
import logging
import unittest
from unittest.mock import AsyncMock, patch


async def fetch(client, key, timeout=1):
    logging.getLogger("fetch").info("fetching %s", key)
    return await asyncio.wait_for(client.get(key), timeout)


class FetchTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = ["setUp"]

    async def asyncSetUp(self):
        await asyncio.sleep(0.1)
        self.client = AsyncMock()
        self.events.append("asyncSetUp")
        self.addAsyncCleanup(self.finish)

    async def finish(self):
        await asyncio.sleep(0.1)
        print(self._testMethodName, self.events, f"{asyncio.get_running_loop().time():.1f}")

    async def asyncTearDown(self):
        self.events.append("asyncTearDown")

    def tearDown(self):
        self.events.append("tearDown")

    async def test_value(self):
        self.client.get.return_value = 7
        self.assertEqual(await fetch(self.client, "a"), 7)
        self.client.get.assert_awaited_once_with("a")

    async def test_timeout(self):
        async def slow(key):
            await asyncio.sleep(5)

        self.client.get = slow
        with self.assertRaises(TimeoutError):
            await fetch(self.client, "a", timeout=0.5)

    async def test_logs(self):
        with self.assertLogs("fetch", level="INFO") as logs:
            await fetch(self.client, "k")
        self.assertEqual(logs.output, ["INFO:fetch:fetching k"])

    @patch("asyncio.sleep", new_callable=AsyncMock)
    async def test_patched(self, sleep):
        await asyncio.sleep(1000)
        sleep.assert_awaited_once_with(1000)

    def test_plain(self):
        self.assertEqual(self.events, ["setUp", "asyncSetUp"])

    async def test_fails(self):
        self.assertGreater(len(await asyncio.gather(asyncio.sleep(0, 1))), 1)


unittest.main(verbosity=0, exit=False)
print("still here")
unittest.main()
