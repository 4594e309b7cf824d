# A service with workers that is shut down: a stop flag first, then cancellation of those who do not listen.
import asyncio


async def polite_worker(number, stop):
    done = 0
    while not stop.is_set():
        await asyncio.sleep(0.5)
        done += 1
    print(f"polite {number} stops after {done}")
    return done


async def deaf_worker():
    done = 0
    try:
        while True:
            await asyncio.sleep(0.8)
            done += 1
    except asyncio.CancelledError:
        print(f"deaf stops after {done}")
        raise


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    workers = [asyncio.create_task(polite_worker(n, stop)) for n in range(2)]
    workers.append(asyncio.create_task(deaf_worker()))
    loop.call_later(2.2, stop.set)
    await stop.wait()
    print("stopping at", loop.time())
    await asyncio.sleep(1)
    for number, worker in enumerate(workers):
        if not worker.done():
            print("cancelling worker", number)
            worker.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print([result if isinstance(result, int) else type(result).__name__ for result in results])
    print("down at", loop.time())


asyncio.run(main())
