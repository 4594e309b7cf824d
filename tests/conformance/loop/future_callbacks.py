# Callbacks of a future: called through the loop, in order, with the future; after it is done at once by call_soon.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for label in ("first", "second"):
        future.add_done_callback(lambda done, label=label: print(label, done.result(), loop.time()))
    waiting = asyncio.ensure_future(future)
    print(waiting is future)

    async def waiter():
        print("waiter got", await future)

    task = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: print("third", done.done()))
    loop.call_later(0.5, future.set_result, "value")
    print("before")
    await asyncio.sleep(0.5)
    print("main woke; the result is set", future.done())
    await task
    future.add_done_callback(lambda done: print("added late"))
    print("registered")
    await asyncio.sleep(0)

    def broken(done):
        print("broken callback runs")
        raise RuntimeError("in a callback")

    other = loop.create_future()
    other.add_done_callback(broken)
    other.add_done_callback(lambda done: print("still called"))
    other.set_result(None)
    await asyncio.sleep(0)
    print("the loop survives")


asyncio.run(main())
