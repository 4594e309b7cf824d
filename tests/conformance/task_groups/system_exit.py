"""SystemExit in a child goes through the group as itself."""
import asyncio


async def other():
    try:
        await asyncio.sleep(5)
    finally:
        print("other leaves")


async def quits():
    await asyncio.sleep(0.1)
    raise SystemExit(4)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(other())
            group.create_task(quits())
    except BaseException as error:
        print("main sees", repr(error))
        raise
    finally:
        print("main leaves")

try:
    asyncio.run(main())
except SystemExit as error:
    print("run sees", repr(error), error.code)
    raise
