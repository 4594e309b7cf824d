# Try again: exponential backoff between attempts, a limit for each and for all.
import asyncio


class Flaky:
    def __init__(self, *delays):
        self.delays = list(delays)

    async def call(self):
        delay = self.delays.pop(0)
        if delay is None:
            raise ConnectionError("refused")
        await asyncio.sleep(delay)
        return f"answer after {delay}"


async def retry(service, attempts=4, base=0.5, limit=1):
    loop = asyncio.get_running_loop()
    for attempt in range(attempts):
        try:
            return await asyncio.wait_for(service.call(), limit)
        except (ConnectionError, asyncio.TimeoutError) as error:
            pause = base * 2 ** attempt
            print(f"{loop.time():.2f} attempt {attempt + 1}: {type(error).__name__} {error}, waiting {pause}")
            if attempt == attempts - 1:
                raise
            await asyncio.sleep(pause)


async def main():
    loop = asyncio.get_running_loop()
    print(await retry(Flaky(None, 3, None, 0.25)), f"{loop.time():.2f}")
    try:
        await retry(Flaky(None, None), attempts=2)
    except ConnectionError as error:
        print("gave up:", error, f"{loop.time():.2f}")
    try:
        async with asyncio.timeout(2):
            await retry(Flaky(5, 5, 5, 5))
    except TimeoutError:
        print("the whole took too long", f"{loop.time():.2f}")


asyncio.run(main())
