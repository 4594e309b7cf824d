"""A token bucket as a context manager, and a sliding window."""
import asyncio
from collections import deque


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.tokens = capacity
        self.updated = asyncio.get_running_loop().time()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            while True:
                now = asyncio.get_running_loop().time()
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= 1 - 1e-6:
                    self.tokens -= 1
                    return
                await asyncio.sleep((1 - self.tokens) / self.rate)

    async def __aexit__(self, *exception):
        pass


class SlidingWindow:
    def __init__(self, calls, period):
        self.calls, self.period, self.times = calls, period, deque()

    async def acquire(self):
        loop = asyncio.get_running_loop()
        while len(self.times) >= self.calls:
            wait = self.times[0] + self.period - loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            if self.times and self.times[0] + self.period <= loop.time():
                self.times.popleft()
        self.times.append(loop.time())


async def call(bucket, number):
    async with bucket:
        print(f"{asyncio.get_running_loop().time():.2f} call {number}")


async def main():
    bucket = TokenBucket(rate=4, capacity=2)
    await asyncio.gather(*(call(bucket, number) for number in range(6)))
    window = SlidingWindow(3, 1.0)
    for number in range(7):
        await window.acquire()
        print(f"{asyncio.get_running_loop().time():.2f} window {number}")

asyncio.run(main())
