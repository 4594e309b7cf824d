# Task names: given, automatic, changed; current_task inside and outside.
import asyncio


async def who(label):
    task = asyncio.current_task()
    print(label, "runs in", task.get_name())
    await asyncio.sleep(0)
    return task


async def main():
    me = asyncio.current_task()
    print("main is", me.get_name())
    named = asyncio.create_task(who("first"), name="downloader")
    automatic = asyncio.create_task(who("second"))
    print(named.get_name(), automatic.get_name())
    automatic.set_name("renamed")
    result = await named
    print(result is named, await automatic is automatic)
    direct = await who("plain await")
    print(direct is me)
    gathered = await asyncio.gather(who("third"), who("fourth"))
    print([task.get_name() for task in gathered])
    number = asyncio.create_task(who("numbered"), name=42)
    print(repr(number.get_name()), number.get_coro().__name__)
    await number


asyncio.run(main())
