# What courses stamp their output with: ctime, strftime, localtime and datetime show the virtual clock.
import asyncio
import time
from datetime import datetime


async def hello(number):
    print(f"{time.ctime()} hello {number} started")
    await asyncio.sleep(4.5)
    print(f"{time.strftime('%X')} hello {number} done at {time.strftime('%H:%M:%S', time.localtime())}")


async def main():
    print(f"started at {time.strftime('%Y-%m-%d %X')}", time.asctime(), time.gmtime().tm_year, time.localtime(0).tm_year)
    await asyncio.gather(hello(1), hello(2))
    time.sleep(61)
    print(f"finished at {time.strftime('%c')}", time.ctime(0), time.asctime(time.gmtime(86400)), time.gmtime().tm_min)
    print(datetime.now().strftime("%X %x"), f"{datetime.now():%H:%M:%S.%f}", time.mktime(time.localtime()) - int(time.time()))


asyncio.run(main())
