# Slips with aiohttp: a closed session, a body read too late, `with` instead of `async with`, no loop, an unclosed session.
import asyncio

import aiohttp


async def main():
    session = aiohttp.ClientSession()
    await session.close()
    try:
        await session.get("https://example.com")
    except RuntimeError as error:
        print(error)
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com/1") as response:
            pass
        try:
            await response.json()
        except aiohttp.ClientConnectionError as error:
            print(type(error).__name__, error)
        try:
            await session.get("example.com")
        except aiohttp.InvalidURL as error:
            print(type(error).__name__, error)
        try:
            await session.get("https://example.com", params={"new": True})
        except TypeError as error:
            print(error)
    try:
        wrong = aiohttp.ClientSession()
        with wrong:
            print("unreachable")
    except TypeError as error:
        print(error)
    await wrong.close()
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print("handler:", context["message"]))
    forgotten = aiohttp.ClientSession()
    del forgotten
    print("end")


asyncio.run(main())
try:
    aiohttp.ClientSession()
except RuntimeError as error:
    print(error)
