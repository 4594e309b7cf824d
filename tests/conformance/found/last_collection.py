"""What the last collection tells of, and in which order: from what the program's globals lead to, outwards."""

import asyncio

tasks = []


def track(task):
    tasks.append(task)
    return task


async def child(name):
    await asyncio.wait_for(asyncio.sleep(1), 1)
    print(name, "never gets here")


async def parent(name):
    gathered = asyncio.gather(track(asyncio.create_task(child(f"{name}/1"))))
    await asyncio.sleep(0.3)
    try:
        print(name, await gathered)
    except BaseException as error:
        print(name, "caught", repr(error))
    track(asyncio.create_task(child(f"{name}/2")))


async def main():
    track(asyncio.create_task(parent("first")))
    await asyncio.wait_for(parent("second"), 0.3)


asyncio.run(asyncio.wait_for(main(), 60))
