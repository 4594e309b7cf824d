# At level DEBUG asyncio says which selector it uses, each time a loop begins.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)


async def main():
    logging.debug("in main")


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
logging.getLogger("asyncio").setLevel(logging.WARNING)
asyncio.run(main())
