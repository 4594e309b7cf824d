"""A task that begins while asyncio.run cleans up, and that the program still holds at its end: it complains first and is closed then."""
import asyncio
tasks = []
async def work0():
    try:
        await asyncio.sleep(0.3)
    finally:
        0
async def work1():
    try:
        await asyncio.wait_for(asyncio.get_running_loop().create_future(), 2)
    finally:
        tasks.append(asyncio.create_task(work0(), name='job9'))
async def main():
    tasks.append(asyncio.create_task(work1()))
    await asyncio.sleep(0.2)


asyncio.run(main())
print(len(tasks))
