# A log file: written line by line, which takes the time of a write, and read back.
import asyncio
import logging
import sys

logging.basicConfig(filename="app.log", filemode="w", level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("job")


async def job(number):
    log.info("job %d begins", number)
    await asyncio.sleep(1)
    log.warning("job %d ends", number)


async def main():
    await asyncio.gather(job(1), job(2))
    print(f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
with open("app.log") as file:
    for line in file:
        print(line, end="")
both = logging.getLogger("both")
both.propagate = False
for handler in (logging.FileHandler("both.log"), logging.StreamHandler(sys.stdout)):
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
    both.addHandler(handler)
both.error("to file and screen")
print(repr(open("both.log").read()))
try:
    logging.basicConfig(filename="a.log", stream=sys.stdout, force=True)
except ValueError as error:
    print(error)
