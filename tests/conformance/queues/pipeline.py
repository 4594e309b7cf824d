# Three stages joined by queues: download, parse, store; None says that no more will come.
import asyncio


async def download(urls, output):
    loop = asyncio.get_running_loop()
    for url in urls:
        await asyncio.sleep(0.2)
        print(f"{loop.time():.1f} downloaded {url}")
        await output.put(f"<{url}>")
    await output.put(None)


async def parse(source, output):
    loop = asyncio.get_running_loop()
    while (page := await source.get()) is not None:
        await asyncio.sleep(0.3)
        print(f"{loop.time():.1f} parsed {page}")
        for part in range(2):
            await output.put((page.strip("<>"), part))
    await output.put(None)


async def store(source, database):
    while (record := await source.get()) is not None:
        await asyncio.sleep(0.05)
        name, part = record
        database.setdefault(name, []).append(part)
    print(f"{asyncio.get_running_loop().time():.2f} stored {len(database)}")


async def main():
    pages, records, database = asyncio.Queue(maxsize=2), asyncio.Queue(maxsize=1), {}
    await asyncio.gather(
        download(["a", "b", "c", "d"], pages),
        parse(pages, records),
        store(records, database),
    )
    print(database)


asyncio.run(main())
