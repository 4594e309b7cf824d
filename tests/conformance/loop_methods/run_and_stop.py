"""new_event_loop, run_until_complete, run_forever, stop, close: the loop by hand."""
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n * 10

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work(1)), loop.time())
future = loop.create_future()
loop.call_later(0.5, future.set_result, "future")
print(loop.run_until_complete(future))
task = loop.create_task(work(2))
loop.call_later(1, loop.stop)
loop.run_forever()
print("stopped", loop.time(), task.done())
print(loop.run_until_complete(task), loop.time())
loop.call_soon(print, "one iteration")
loop.call_soon(loop.call_soon, print, "not in this one")
loop.stop()
loop.run_forever()
print("after stop() before run_forever()")
loop.call_later(0.25, loop.stop)
try:
    loop.run_until_complete(work(5))
except RuntimeError as error:
    print(error)


async def fails():
    raise ValueError("out of run_until_complete")
try:
    loop.run_until_complete(fails())
except ValueError as error:
    print(error)
for misuse in (lambda: loop.run_until_complete(5), lambda: loop.run_until_complete(work)):
    try:
        misuse()
    except TypeError as error:
        print(error)


async def inside():
    for misuse in (loop.close, lambda: loop.run_until_complete(loop.create_future())):
        try:
            misuse()
        except RuntimeError as error:
            print(error)
    other = asyncio.new_event_loop()
    try:
        other.run_until_complete(other.create_future())
    except RuntimeError as error:
        print(error)
    other.close()
    print(loop.is_running(), asyncio.get_running_loop() is loop)
loop.run_until_complete(inside())
loop.close()
loop.close()
print(loop.is_closed())
for misuse in (loop.run_forever, lambda: loop.call_soon(print), lambda: loop.call_later(1, print)):
    try:
        misuse()
    except RuntimeError as error:
        print(error)
