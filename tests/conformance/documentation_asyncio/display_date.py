"""Sleeping: the date every second for five seconds; the same with call_later and with run_forever."""
import asyncio
import datetime


async def display_date():
    loop = asyncio.get_running_loop()
    end_time = loop.time() + 5.0
    while True:
        print(datetime.datetime.now())
        if (loop.time() + 1.0) >= end_time:
            break
        await asyncio.sleep(1)

asyncio.run(display_date())


def display(end_time, loop):
    print(datetime.datetime.now())
    if (loop.time() + 1.0) < end_time:
        loop.call_later(1, display, end_time, loop)
    else:
        loop.stop()

loop = asyncio.new_event_loop()
loop.call_soon(display, loop.time() + 5.0, loop)
try:
    loop.run_forever()
finally:
    loop.close()
