# A crawler with a semaphore, a queue of pages and a set of those seen.
import asyncio

import httpx

LINKS = {"/1": ["/2", "/3"], "/2": ["/4", "/1"], "/3": ["/4", "/5"], "/4": [], "/5": ["/6"], "/6": ["/1"]}


async def crawl(start, workers, limit):
    loop = asyncio.get_running_loop()
    queue, seen, order = asyncio.Queue(), {start}, []
    semaphore = asyncio.Semaphore(limit)
    queue.put_nowait(start)

    async def worker(client):
        while True:
            path = await queue.get()
            async with semaphore:
                response = await client.get(f"https://site.test{path}")
            order.append((round(loop.time(), 1), response.json()["title"]))
            for link in LINKS[path]:
                if link not in seen:
                    seen.add(link)
                    queue.put_nowait(link)
            queue.task_done()

    async with httpx.AsyncClient() as client:
        tasks = [asyncio.create_task(worker(client)) for _ in range(workers)]
        await queue.join()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return order


async def main():
    for workers, limit in ((1, 1), (3, 3), (3, 1)):
        start = asyncio.get_running_loop().time()
        order = await crawl("/1", workers, limit)
        print(workers, limit, f"{asyncio.get_running_loop().time() - start:.1f}", [title for _, title in order])


asyncio.run(main())
