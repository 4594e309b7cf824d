"""In which iteration of the loop things run: callbacks, tasks, futures, timers."""
import asyncio

log = []


def note(text):
    log.append(text)


async def task(name):
    note(f"{name} 1")
    await asyncio.sleep(0)
    note(f"{name} 2")
    await future
    note(f"{name} 3")
    return name


async def main():
    global future
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(note, "soon a")
    first = asyncio.create_task(task("x"))
    loop.call_later(0, note, "later 0")
    loop.call_soon(lambda: (note("soon b"), loop.call_soon(note, "nested soon")))
    second = asyncio.create_task(task("y"))
    future.add_done_callback(lambda f: note("done callback"))
    for turn in range(6):
        await asyncio.sleep(0)
        note(f"turn {turn}")
        if turn == 2:
            future.set_result(None)
            loop.call_soon(note, "after set_result")
    print(*log, sep="\n")
    log.clear()
    gathered = asyncio.gather(first, second)
    gathered.add_done_callback(lambda g: note(f"gathered {g.result()}"))
    await gathered
    await asyncio.sleep(0)
    print(log)
    log.clear()
    loop.call_later(0.5, note, "timer")
    loop.call_later(0.5, loop.call_soon, note, "by a timer")
    await asyncio.sleep(0.5)
    note("woken")
    await asyncio.sleep(0)
    print(log)

asyncio.run(main())
