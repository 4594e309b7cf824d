# A heartbeat beside downloads: steady with the async library, silent while the blocking one waits.
import asyncio

import httpx
import requests


async def heartbeat(stop):
    loop = asyncio.get_running_loop()
    beats = []
    while not stop.is_set():
        beats.append(round(loop.time(), 1))
        await asyncio.sleep(0.5)
    return beats


async def download_async():
    async with httpx.AsyncClient() as client:
        for seconds in (1, 2):
            response = await client.get(f"https://httpbin.org/delay/{seconds}")
            print("async", response.json()["id"])


async def download_blocking():
    with requests.Session() as session:
        for seconds in (1, 2):
            print("blocking", session.get(f"https://httpbin.org/delay/{seconds}").json()["id"])
            await asyncio.sleep(0)


async def main():
    for download in (download_async, download_blocking):
        stop = asyncio.Event()
        beating = asyncio.create_task(heartbeat(stop))
        await asyncio.sleep(0)
        await download()
        stop.set()
        print(await beating)


asyncio.run(main())
