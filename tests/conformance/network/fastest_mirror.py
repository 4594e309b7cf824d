# The first answer wins and the others are cancelled: by hand with tasks and a future.
import asyncio

import httpx

MIRRORS = {"far": 3, "near": 1, "mid": 2}


async def ask(client, name, delay, winner):
    loop = asyncio.get_running_loop()
    try:
        await client.get(f"https://httpbin.org/delay/{delay}")
        if not winner.done():
            winner.set_result((name, loop.time()))
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} {name} cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient() as client:
        winner = loop.create_future()
        tasks = [asyncio.create_task(ask(client, name, delay, winner), name=name) for name, delay in MIRRORS.items()]
        print("winner", await winner)
        for task in tasks:
            if task.cancel():
                print("cancelling", task.get_name())
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        print([type(outcome).__name__ for outcome in outcomes], loop.time())


asyncio.run(main())
