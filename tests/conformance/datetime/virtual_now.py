# The clock of time and datetime: both begin at the same moment and move while the program sleeps.
import asyncio
import time
from datetime import datetime, timezone


async def main():
    first = datetime.now()
    print(first, time.time(), time.monotonic(), time.perf_counter())
    await asyncio.sleep(1.5)
    second = datetime.now()
    print(second, second - first, (second - first).total_seconds())
    time.sleep(86400)
    print(datetime.now(timezone.utc), datetime.today().date(), time.time_ns(), time.monotonic_ns())


asyncio.run(main())
moment = time.gmtime(1_700_000_000)
print(moment, moment.tm_year, moment[3], time.strftime("%Y-%m-%d %H:%M:%S", moment), time.asctime(moment), time.mktime(moment))
print(time.strftime("%H:%M:%S", time.localtime(0)), time.ctime(0), time.tzname[0], time.timezone)
