"""debug=True: steps and callbacks that hold the loop for long are reported, by the logger asyncio."""
import asyncio
import logging
import time


class Collect(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        print(record.levelname, text[:text.index("<") + 10], "...", text[text.index("> took"):])


logger = logging.getLogger("asyncio")
logger.addHandler(Collect())
logger.propagate = False


async def blocks(seconds):
    time.sleep(seconds)
    await asyncio.sleep(0)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(blocks(0.05))
    await asyncio.create_task(blocks(0.25))
    loop.call_soon(lambda: time.sleep(0.5))
    await asyncio.sleep(1)
    loop.slow_callback_duration = 1
    await asyncio.create_task(blocks(0.9))
    await asyncio.create_task(blocks(1))
    loop.set_debug(False)
    await asyncio.create_task(blocks(3))
    print("done", loop.get_debug())

asyncio.run(main(), debug=True)
