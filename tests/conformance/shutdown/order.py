"""What asyncio.run does at its end: cancel what is left, wait for it, close generators, close the loop."""
import asyncio

log = []


async def background(name, cleanup):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "cancelled", asyncio.get_running_loop().time())
        await asyncio.sleep(cleanup)
        print(name, "cleaned up", asyncio.get_running_loop().time())
        raise


async def stream():
    try:
        yield 1
    finally:
        print("stream closed", asyncio.get_running_loop().time())


async def main():
    log.append(asyncio.get_running_loop())
    for name, cleanup in (("a", 0.3), ("b", 0.1), ("c", 0)):
        asyncio.create_task(background(name, cleanup))
    generator = stream()
    log.append(generator)
    await anext(generator)
    asyncio.get_running_loop().call_later(50, print, "never")
    await asyncio.sleep(1)
    print("main returns")
    return "result"

print(asyncio.run(main()))
print(log[0].is_closed(), log[0].is_running())
try:
    log[0].call_soon(print)
except RuntimeError as error:
    print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
