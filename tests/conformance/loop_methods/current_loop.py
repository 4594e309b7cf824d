"""get_event_loop, set_event_loop, get_running_loop: which loop is it."""
import asyncio

try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)


async def main():
    return asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop
print(loop.run_until_complete(main()))
future = asyncio.Future()
print(future.get_loop() is loop)
future = asyncio.Future(loop=loop)
loop.call_soon(future.set_result, 1)
print(loop.run_until_complete(future))
gathered = asyncio.gather(asyncio.sleep(0, "a", ), asyncio.sleep(0, "b")) if False else None
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop.close()
asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.set_event_loop("loop")
except TypeError as error:
    print(error)
coroutine = asyncio.sleep(0)
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
