"""A pool of workers that can be drained or aborted, with results and errors collected."""
import asyncio


class WorkerPool:
    def __init__(self, size):
        self._queue = asyncio.Queue()
        self._workers = [asyncio.create_task(self._work(n), name=f"worker-{n}") for n in range(size)]
        self.results, self.errors = {}, {}

    async def _work(self, number):
        while True:
            key, job = await self._queue.get()
            try:
                self.results[key] = await job()
                print(f"{asyncio.get_running_loop().time():.1f} worker {number} finished {key}")
            except Exception as error:
                self.errors[key] = error
                print(f"{asyncio.get_running_loop().time():.1f} worker {number} failed {key}: {error!r}")
            finally:
                self._queue.task_done()

    def submit(self, key, job):
        self._queue.put_nowait((key, job))

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        if error is None:
            await self._queue.join()
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        print("pool closed, left in queue:", self._queue.qsize())


def job(seconds, fail=False):
    async def run():
        await asyncio.sleep(seconds)
        if fail:
            raise ValueError(seconds)
        return seconds * 10
    return run


async def main():
    async with WorkerPool(2) as pool:
        for key, seconds in zip("abcde", (0.3, 0.1, 0.4, 0.2, 0.1)):
            pool.submit(key, job(seconds, fail=key == "c"))
    print(pool.results, pool.errors)
    try:
        async with WorkerPool(2) as pool:
            for n in range(6):
                pool.submit(n, job(1))
            await asyncio.sleep(1.5)
            raise KeyError("abort")
    except KeyError as error:
        print("aborted", pool.results)

asyncio.run(main())
