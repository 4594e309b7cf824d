# The same three downloads with each library: together where they can, one after the other where they block.
import asyncio
import time

import aiohttp
import httpx
import requests

URLS = [f"https://httpbin.org/delay/{n}" for n in (1, 2, 3)]


def with_requests():
    return [requests.get(url).json()["id"] for url in URLS]


async def with_httpx():
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*(client.get(url) for url in URLS))
    return [response.json()["id"] for response in responses]


async def with_aiohttp():
    async with aiohttp.ClientSession() as session:
        ids = []

        async def fetch(url):
            async with session.get(url) as response:
                ids.append((await response.json())["id"])

        async with asyncio.TaskGroup() as group:
            for url in URLS:
                group.create_task(fetch(url))
        return ids


def timed(name, run):
    begin = time.perf_counter()
    print(f"{name}: {run()} in {time.perf_counter() - begin:.1f} s")


timed("requests", with_requests)
timed("httpx", lambda: asyncio.run(with_httpx()))
timed("aiohttp", lambda: asyncio.run(with_aiohttp()))
