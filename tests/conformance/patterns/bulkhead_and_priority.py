"""A lock with priorities, built from futures, and a semaphore that is resized."""
import asyncio
import heapq
from itertools import count


class PriorityLock:
    def __init__(self):
        self._held = False
        self._waiting = []
        self._numbers = count()

    async def acquire(self, priority):
        if not self._held:
            self._held = True
            return
        future = asyncio.get_running_loop().create_future()
        entry = (priority, next(self._numbers), future)
        heapq.heappush(self._waiting, entry)
        try:
            await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                self.release()
            raise

    def release(self):
        while self._waiting:
            _, _, future = heapq.heappop(self._waiting)
            if not future.done():
                future.set_result(None)
                return
        self._held = False


async def job(lock, name, priority):
    try:
        await lock.acquire(priority)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    try:
        print(f"{asyncio.get_running_loop().time():.1f} {name} with priority {priority}")
        await asyncio.sleep(0.1)
    finally:
        lock.release()


async def main():
    lock = PriorityLock()
    tasks = {}
    for name, priority in (("first", 9), ("low", 5), ("high", 1), ("middle", 3), ("gone", 0), ("low2", 5)):
        tasks[name] = asyncio.create_task(job(lock, name, priority))
        await asyncio.sleep(0)
    tasks["gone"].cancel()
    await asyncio.sleep(0.05)
    asyncio.get_running_loop().call_later(0.1 - 0.05, tasks["middle"].cancel)
    await asyncio.wait(tasks.values())
    print({name: task.cancelled() for name, task in tasks.items()})

asyncio.run(main())
