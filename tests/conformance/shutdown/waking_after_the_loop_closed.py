# Whoever wakes a waiter of a closed loop is told that it is closed: locks, semaphores, events, queues, futures.
import asyncio


class Mortal:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("dies", self.n)


def attempt(what, *arguments):
    try:
        print("->", what(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


async def main():
    global lock, sem, bounded, event, queue, full, join, cond, barrier, tasks
    lock = asyncio.Lock()
    sem = asyncio.Semaphore(0)
    bounded = asyncio.BoundedSemaphore(1)
    event = asyncio.Event()
    queue = asyncio.Queue()
    full = asyncio.Queue(1)
    join = asyncio.Queue()
    cond = asyncio.Condition()
    barrier = asyncio.Barrier(3)
    await lock.acquire()
    await bounded.acquire()
    full.put_nowait(Mortal("first"))
    join.put_nowait(1)
    join.get_nowait()

    async def wait_for_condition():
        async with cond:
            await cond.wait()
    waits = [lock.acquire(), lock.acquire(), sem.acquire(), sem.acquire(), bounded.acquire(), event.wait(), event.wait(), queue.get(), queue.get(), full.put(Mortal("second")), join.join(), wait_for_condition(), barrier.wait()]
    tasks = [asyncio.ensure_future(w) for w in waits]
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
attempt(lock.release)
attempt(lock.release)
attempt(lock.locked)
attempt(sem.release)
attempt(sem.release)
attempt(lambda: sem._value)
attempt(bounded.release)
attempt(bounded.release)
attempt(event.set)
attempt(event.is_set)
attempt(event.set)
attempt(queue.put_nowait, 1)
attempt(queue.qsize)
attempt(queue.put_nowait, 2)
attempt(queue.qsize)
attempt(full.get_nowait)
attempt(full.qsize)
attempt(join.task_done)
attempt(join.task_done)
attempt(tasks[0].cancel)
f = loop.create_future()
f.add_done_callback(print)
attempt(f.set_result, 1)
attempt(f.done)
attempt(f.result)
f = loop.create_future()
f.add_done_callback(print)
attempt(f.cancel)
attempt(f.cancelled)
f = loop.create_future()
f.add_done_callback(print)
attempt(f.set_exception, ValueError())
attempt(f.exception)

for task in tasks:
    task._log_destroy_pending = False
print([task.done() for task in tasks])
