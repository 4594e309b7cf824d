"""The loop by hand: call_soon and stop; scheduling keyword arguments with partial."""
import asyncio
import functools


def hello_world(loop):
    print("Hello World")
    loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(hello_world, loop)
try:
    loop.run_forever()
finally:
    loop.close()


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(functools.partial(print, "Hello", flush=True))
    loop.call_soon(functools.partial(print, "a", "b", sep="-"), "c")
    await asyncio.sleep(0)

asyncio.run(main())
