"""Retry with exponential backoff, jitter from a seeded generator, and a total deadline."""
import asyncio
import random


class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    async def __call__(self):
        self.calls += 1
        await asyncio.sleep(0.05)
        if self.calls <= self.failures:
            raise ConnectionError(f"attempt {self.calls} failed")
        return f"answer after {self.calls} calls"


async def retry(action, attempts=5, base=0.1, rng=random.Random(7)):
    for attempt in range(attempts):
        try:
            return await action()
        except ConnectionError as error:
            if attempt == attempts - 1:
                raise RuntimeError("gave up") from error
            pause = base * 2 ** attempt * rng.uniform(0.5, 1.5)
            print(f"{asyncio.get_running_loop().time():.3f} {error}, pause {pause:.3f}")
            await asyncio.sleep(pause)


async def main():
    print(await retry(Flaky(2)))
    try:
        await retry(Flaky(9), attempts=3)
    except RuntimeError as error:
        print(error, "|", repr(error.__cause__))
    try:
        async with asyncio.timeout(0.6):
            await retry(Flaky(9))
    except TimeoutError:
        print("deadline", f"{asyncio.get_running_loop().time():.3f}")

asyncio.run(main())
