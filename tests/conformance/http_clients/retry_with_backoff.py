# Retrying with growing pauses, a limit on attempts, and a circuit breaker that stops asking.
import asyncio

import httpx


class CircuitOpen(Exception):
    pass


class Breaker:
    def __init__(self, limit, pause):
        self.limit, self.pause = limit, pause
        self.failures, self.opened_at = 0, None

    async def call(self, function, *arguments):
        loop = asyncio.get_running_loop()
        if self.opened_at is not None:
            if loop.time() - self.opened_at < self.pause:
                raise CircuitOpen
            self.opened_at = None
        try:
            result = await function(*arguments)
        except httpx.HTTPError:
            self.failures += 1
            if self.failures >= self.limit:
                self.opened_at, self.failures = loop.time(), 0
            raise
        self.failures = 0
        return result


async def fetch(client, url, attempts=3):
    for attempt in range(attempts):
        try:
            response = await client.get(url)
            response.raise_for_status()
            return response.json()["id"]
        except (httpx.TimeoutException, httpx.HTTPStatusError) as error:
            if attempt == attempts - 1:
                raise
            print(f"  {type(error).__name__}, again in {2 ** attempt} s")
            await asyncio.sleep(2 ** attempt)


async def main():
    loop = asyncio.get_running_loop()
    breaker = Breaker(limit=2, pause=10)
    async with httpx.AsyncClient(base_url="https://httpbin.org", timeout=1.0) as client:
        for url in ("/anything/1", "/status/503", "/delay/3", "/anything/2", "/anything/3"):
            try:
                outcome = await breaker.call(fetch, client, url, 2)
            except CircuitOpen:
                outcome = "circuit is open"
                await asyncio.sleep(6)
            except httpx.HTTPError as error:
                outcome = type(error).__name__
            print(f"{loop.time():5.1f} {url}: {outcome}")


asyncio.run(main())
