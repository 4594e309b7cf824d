"""Coroutines that no task runs: what needs a task says so."""
import asyncio


async def grouped():
    async with asyncio.TaskGroup():
        pass


async def limited():
    async with asyncio.timeout(1):
        pass


async def slept():
    await asyncio.sleep(0)
    return asyncio.current_task()


def drive():
    print(asyncio.current_task())
    for function in (grouped, limited, slept):
        try:
            for step in function().__await__():
                print("step", step)
        except RuntimeError as error:
            print(error)


async def main():
    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    future = asyncio.get_running_loop().create_future()
    iterator = future.__await__()
    print(next(iterator) is future)
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)
    future.set_result(5)
    try:
        next(iterator)
    except StopIteration as error:
        print(error.value)
    print(list(future.__await__()))


asyncio.run(main())
