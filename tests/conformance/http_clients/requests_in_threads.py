# Blocking requests moved to threads: side by side, as far as the pool has workers, and the loop goes on.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

import requests


def download(number):
    response = requests.get(f"https://httpbin.org/delay/{number}")
    return response.json()["id"], round(time.monotonic(), 2)


async def heartbeat():
    beats = 0
    while True:
        await asyncio.sleep(0.5)
        beats += 1
        if beats % 4 == 0:
            print(f"{asyncio.get_running_loop().time():.1f} still alive")


async def main():
    loop = asyncio.get_running_loop()
    beating = asyncio.create_task(heartbeat())
    print(await asyncio.gather(*(asyncio.to_thread(download, number) for number in (1, 2, 3))))
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, download, number) for number in (1, 1, 1, 2))))
    try:
        await asyncio.wait_for(asyncio.to_thread(download, 5), timeout=1)
    except TimeoutError:
        print(f"{loop.time():.1f} gave up; the thread goes on")
    beating.cancel()


asyncio.run(main())
print(f"{time.monotonic():.1f} threads joined")
