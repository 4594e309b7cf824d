"""A blocking driver behind an async facade: one connection a thread."""
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Driver:
    """Blocks, and complains about other threads than the one that made it."""

    def __init__(self):
        self.owner = threading.get_ident()
        time.sleep(0.1)

    def query(self, text):
        if threading.get_ident() != self.owner:
            raise RuntimeError("used in another thread")
        time.sleep(0.2)
        return [text.lower(), len(text)]


class AsyncDriver:
    def __init__(self):
        self._pool = ThreadPoolExecutor(max_workers=1)

    async def __aenter__(self):
        self._driver = await self._run(Driver)
        return self

    async def __aexit__(self, *exception):
        self._pool.shutdown()
        print(f"{time.monotonic():.1f} closed after {exception[0].__name__ if exception[0] else 'no error'}")

    def _run(self, function, *arguments):
        return asyncio.get_running_loop().run_in_executor(self._pool, function, *arguments)

    async def query(self, text):
        return await self._run(self._driver.query, text)


async def main():
    async with AsyncDriver() as one, AsyncDriver() as two:
        rows = await asyncio.gather(one.query("SELECT A"), one.query("SELECT BB"), two.query("SELECT CCC"))
        print(f"{time.monotonic():.1f}", rows)
    async with AsyncDriver() as driver:
        driver._driver.query("SELECT WRONG")


asyncio.run(main())
