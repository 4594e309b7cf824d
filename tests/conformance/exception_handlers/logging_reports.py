"""asyncio reports through the logger "asyncio": a program's own handler sees the records."""
import asyncio
import logging


class Collect(logging.Handler):
    def emit(self, record):
        error = record.exc_info[1] if record.exc_info else None
        first = record.getMessage().splitlines()[0]
        print(record.name, record.levelname, first.split("(")[0].split(" at ")[0], "|", repr(error))


logger = logging.getLogger("asyncio")
logger.addHandler(Collect())
logger.propagate = False


async def fails():
    raise ValueError("in a task")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(int, "not a number")
    await asyncio.sleep(0)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    del task
    loop.call_exception_handler({"message": "custom message", "exception": OSError("given")})
    loop.call_exception_handler({"message": "without exception"})
    loop.call_exception_handler({})

asyncio.run(main())
