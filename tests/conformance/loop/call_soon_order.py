# Callbacks by call_soon run in order, one turn later than the code that asked; tasks stand in the same queue.
import asyncio

log = []


def note(*parts):
    log.append(" ".join(map(str, parts)))


async def child(name):
    note("task", name, "step 1")
    await asyncio.sleep(0)
    note("task", name, "step 2")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "soon 1")
    task = asyncio.create_task(child("A"))
    loop.call_soon(note, "soon 2")

    def nested():
        note("nested")
        loop.call_soon(note, "from nested")

    loop.call_soon(nested)
    other = asyncio.create_task(child("B"))
    handle = loop.call_soon(note, "cancelled, never seen")
    handle.cancel()
    note("main goes on", handle.cancelled())
    await asyncio.sleep(0)
    note("main after one turn")
    await asyncio.sleep(0)
    note("main after two turns")
    await task
    await other
    loop.call_soon(note, "with", 2, "arguments")
    await asyncio.sleep(0)


asyncio.run(main())
print("\n".join(log))
