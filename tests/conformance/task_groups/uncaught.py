"""Nobody catches the group: the program ends with a traceback of groups."""
import asyncio


async def check(number):
    await asyncio.sleep(number / 10)
    if number % 2:
        raise ValueError(f"{number} is odd")


async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(4):
            group.create_task(check(number))

asyncio.run(main())
