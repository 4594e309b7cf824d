"""Requests are collected and answered in batches: by size or after a delay; each caller gets its own answer or error."""
import asyncio


class Batcher:
    def __init__(self, function, size, delay):
        self.function, self.size, self.delay = function, size, delay
        self.pending = []
        self.timer = None
        self.batches = 0

    async def submit(self, item):
        future = asyncio.get_running_loop().create_future()
        self.pending.append((item, future))
        if len(self.pending) >= self.size:
            self._flush()
        elif self.timer is None:
            self.timer = asyncio.get_running_loop().call_later(self.delay, self._flush)
        return await future

    def _flush(self):
        if self.timer:
            self.timer.cancel()
            self.timer = None
        batch, self.pending = self.pending, []
        self.batches += 1
        task = asyncio.create_task(self._run(batch), name=f"batch-{self.batches}")
        task.add_done_callback(lambda task: print(f"  {task.get_name()} of {len(batch)} done"))

    async def _run(self, batch):
        try:
            results = await self.function([item for item, _ in batch])
        except Exception as error:
            for _, future in batch:
                if not future.done():
                    future.set_exception(error)
        else:
            for (_, future), result in zip(batch, results):
                if not future.done():
                    future.set_result(result)


async def squares(items):
    print(f"{asyncio.get_running_loop().time():.2f} batch {items}")
    await asyncio.sleep(0.2)
    if 13 in items:
        raise ValueError("thirteen")
    return [item * item for item in items]


async def caller(batcher, item, start, limit=5):
    await asyncio.sleep(start)
    try:
        async with asyncio.timeout(limit):
            return await batcher.submit(item)
    except (ValueError, TimeoutError) as error:
        return f"{type(error).__name__} {error}"


async def main():
    batcher = Batcher(squares, 3, 0.5)
    starts = [(1, 0), (2, 0.1), (3, 0.2), (4, 0.3), (13, 0.9), (6, 1.0), (7, 1.0), (8, 1.05)]
    calls = [caller(batcher, item, start, 0.1 if item == 2 else 5) for item, start in starts]
    print(await asyncio.gather(*calls), batcher.batches)

asyncio.run(main())
