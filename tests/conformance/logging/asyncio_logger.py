# What the event loop reports goes to the logger of asyncio.log, which a test can replace.
import asyncio
import gc
import logging
from asyncio.log import logger
from unittest import mock

print(logger is logging.getLogger("asyncio"), logger.name)


async def fails():
    raise ValueError("nobody looks")


async def main():
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    del task
    gc.collect()


with mock.patch("asyncio.base_events.logger") as replaced:
    asyncio.run(main())
for call in replaced.error.call_args_list:
    kind, error, traceback = call.kwargs["exc_info"]
    print(call.args[0].splitlines()[0].partition(" at ")[0], "/", kind.__name__, "/", error, "/", traceback is not None)

logging.basicConfig(format="%(levelname)s:%(name)s:%(message)s")
logger.setLevel(logging.CRITICAL)
asyncio.run(main())
print("silent")
