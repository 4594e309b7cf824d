# A TaskGroup's __aexit__ keeps the ExceptionGroup in a variable, so the group, its traceback and the frames hold each other.
import asyncio
import gc


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "released")


async def fails_in_group():
    resource = Resource("of the group")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1))
            raise ValueError("broken")
    except* ValueError as errors:
        print(errors, errors.exceptions)


async def fails_by_hand():
    resource = Resource("of the one by hand")
    try:
        raise ExceptionGroup("by hand", [ValueError("broken")])
    except* ValueError as errors:
        print(errors, errors.exceptions)


async def main():
    await fails_by_hand()
    print("by hand: over")
    await fails_in_group()
    print("in a group: over")
    gc.collect()
    print("collected")


asyncio.run(main())
