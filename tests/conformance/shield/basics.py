"""shield: who waits is cancelled, what runs is not."""
import asyncio


async def save(data):
    print("saving", data)
    await asyncio.sleep(1)
    print("saved", data)
    return len(data)


async def request(data):
    try:
        count = await asyncio.shield(save(data))
        print("request done", count)
    except asyncio.CancelledError as error:
        print("request cancelled", error.args)
        raise


async def main():
    task = asyncio.create_task(request("abc"))
    await asyncio.sleep(0.3)
    task.cancel("client went away")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main:", error.args)
    await asyncio.sleep(1)
    print("time", asyncio.get_running_loop().time())
    print(await asyncio.shield(save("undisturbed")))

asyncio.run(main())
