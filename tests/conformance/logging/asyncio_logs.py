# asyncio's own reports go through logging, too: with the program's format.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s: %(message)s")


async def fails():
    raise ValueError("nobody looked")


def callback():
    raise RuntimeError("in a callback")


async def main():
    asyncio.get_running_loop().call_soon(callback)
    task = asyncio.create_task(fails(), name="lonely")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    print("end of main")


logging.getLogger("asyncio").addFilter(lambda record: print("record:", record.getMessage().split("\n")[0]) or False)
asyncio.run(main())
