"""A future with an exception that nobody asks for, reported when it is dropped."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    asked = loop.create_future()
    asked.set_exception(ValueError("asked"))
    try:
        await asked
    except ValueError as error:
        print("caught", error)
    asked = None
    silent = loop.create_future()
    silent.set_exception(LookupError("not asked"))
    silent._log_traceback = False
    silent = None
    forgotten = loop.create_future()
    forgotten.set_exception(ConnectionError("lost"))
    print(forgotten)
    forgotten = None
    print("dropped")

asyncio.run(main())
