# basicConfig once: a format with the virtual clock's time, levels, and who is silent.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout,
                    format="%(asctime)s %(levelname)-8s [%(name)s] %(message)s")
log = logging.getLogger("app.worker")


async def work(number):
    log.info("worker %d begins", number)
    log.debug("not shown")
    await asyncio.sleep(number * 0.25)
    log.warning("worker %s took %.2f s", number, number * 0.25)


async def main():
    await asyncio.gather(*(work(number) for number in range(1, 4)))


asyncio.run(main())
logging.error("from the root: %(a)s and %(b)r", {"a": 1, "b": "x"})
logging.basicConfig(level=logging.DEBUG, format="ignored")
logging.debug("still not shown")
logging.basicConfig(level=logging.DEBUG, format="{levelname}:{name}:{message}", style="{", force=True, stream=sys.stdout)
logging.debug("shown %s", "now")
logging.basicConfig(format="$levelname - $message", style="$", force=True, stream=sys.stdout, level="WARNING")
logging.info("hidden")
logging.critical("dollars")
logging.basicConfig(format="%(asctime)s|%(message)s", datefmt="%H:%M:%S", force=True, stream=sys.stdout)
logging.warning("a short date")
try:
    logging.basicConfig(format="%(message)s", style="!", force=True)
except ValueError as error:
    print(error)
try:
    logging.basicConfig(nonsense=1)
except ValueError as error:
    print(error)
