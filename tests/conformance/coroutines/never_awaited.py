# Calling an async function runs nothing; dropping the coroutine warns, and the program goes on.
import asyncio


async def greet(name):
    print("hello", name)
    return name


async def main():
    print("before")
    greet("nobody")
    print("after the forgotten await")
    result = await greet("somebody")
    print(result)
    await asyncio.sleep(0.1)
    print("end of main", asyncio.get_running_loop().time())


asyncio.run(main())
print("end of program")
