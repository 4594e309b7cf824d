# A loop that never waits, because somebody asks again and again between two sleep(0): time passes all the same.
import asyncio
import threading
import time
from bisect import bisect_right


async def until_a_moment():
    end = time.monotonic() + 0.5
    rounds = 0
    while time.monotonic() < end:
        await asyncio.sleep(0)
        rounds += 1
    print("moment", rounds, round(time.monotonic(), 6))


async def until_a_task_is_done():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(0.25, "slept"))
    rounds = 0
    while not task.done():
        await asyncio.sleep(0)
        rounds += 1
    print("task", task.result(), rounds, round(loop.time(), 6))


async def until_a_thread_is_done():
    loop = asyncio.get_running_loop()
    began = loop.time()
    job = loop.run_in_executor(None, time.sleep, 0.1)
    rounds = 0
    while not job.done():
        await asyncio.sleep(0)
        rounds += 1
    print("thread", rounds, round(loop.time() - began, 6))


async def beside_a_ticker():
    loop = asyncio.get_running_loop()
    began = loop.time()

    async def tick():
        for number in range(3):
            await asyncio.sleep(0.0333)
            print("  tick", number, round(loop.time() - began, 6))

    ticker = asyncio.create_task(tick())
    while not ticker.done():
        await asyncio.sleep(0)
    print("ticker", round(loop.time() - began, 6))


async def callbacks_that_queue_themselves():
    loop = asyncio.get_running_loop()
    began, calls, done = loop.time(), 0, asyncio.Event()

    def again():
        nonlocal calls
        calls += 1
        if not done.is_set():
            loop.call_soon(again)

    again()
    loop.call_later(0.01, done.set)
    await done.wait()
    print("callbacks", calls, round(loop.time() - began, 6))

    def at_once():
        nonlocal calls
        calls += 1
        if loop.time() < began + 0.02:
            loop.call_at(loop.time(), at_once)
        else:
            done.set()

    calls = 0
    done.clear()
    at_once()
    await done.wait()
    print("timers that are due", calls, round(loop.time() - began, 6))


async def time_stands_still():
    loop = asyncio.get_running_loop()
    began = loop.time()
    async with asyncio.timeout(0.001):
        for _ in range(4000):
            await asyncio.sleep(0)
    print("busy", loop.time() == began)
    for _ in range(50):
        await asyncio.sleep(0)
        assert loop.time() == began
    print("looking", loop.time() == began)


async def out_of_time():
    try:
        async with asyncio.timeout(0.05):
            while True:
                await asyncio.sleep(0)
    except TimeoutError:
        print("out of time")


class SlidingWindow:
    """What is left until the oldest hit is too old can be a rounding error."""

    def __init__(self, limit, seconds):
        self.limit, self.seconds, self.hits = limit, seconds, []

    async def take(self):
        while True:
            now = asyncio.get_running_loop().time()
            del self.hits[:bisect_right(self.hits, now - self.seconds)]
            if len(self.hits) < self.limit:
                self.hits.append(now)
                return
            await asyncio.sleep(self.hits[0] + self.seconds - now)


async def rate_limited():
    await asyncio.sleep(0.8)
    window, began = SlidingWindow(3, 1), asyncio.get_running_loop().time()
    for number in range(10):
        await window.take()
        print("  taken", number, f"{asyncio.get_running_loop().time() - began:.4f}")


async def what_is_left():
    """A deadline shared by several waits."""
    queue, loop = asyncio.Queue(), asyncio.get_running_loop()
    for start in (0.1, 0.2, 0.7):
        await asyncio.sleep(start)
        deadline = loop.time() + 0.3
        asked = 0
        while (left := deadline - loop.time()) > 0:
            asked += 1
            try:
                await asyncio.wait_for(queue.get(), min(left, 0.1))
            except TimeoutError:
                pass
        print("  asked", asked < 200, f"{loop.time() - deadline:.3f}")


def loop_of_a_thread():
    asyncio.run(until_a_task_is_done())


async def main():
    for part in (until_a_moment, until_a_task_is_done, until_a_thread_is_done, beside_a_ticker, callbacks_that_queue_themselves,
                 time_stands_still, out_of_time, rate_limited, what_is_left):
        await asyncio.sleep(0.1)
        await part()


asyncio.run(main())
asyncio.run(until_a_task_is_done())
thread = threading.Thread(target=loop_of_a_thread)
thread.start()
asyncio.run(until_a_moment())
thread.join()
print(round(time.monotonic(), 3))

# A loop that something else drives, frame by frame.
loop = asyncio.new_event_loop()
task = loop.create_task(asyncio.sleep(0.3, "slept"))
frames = 0
while not task.done():
    loop.call_soon(loop.stop)
    loop.run_forever()
    frames += 1
print(task.result(), "after", frames, "frames", round(time.monotonic(), 6))
loop.close()


async def long_polling():
    task = asyncio.create_task(asyncio.sleep(20))
    rounds = 0
    while not task.done():
        await asyncio.sleep(0)
        rounds += 1
    print("long", rounds)


asyncio.run(long_polling())


async def nothing_to_wait_for():
    began = time.monotonic()
    for _ in range(30_000):
        await asyncio.sleep(0)
    print("still", time.monotonic() == began)


asyncio.run(nothing_to_wait_for())
