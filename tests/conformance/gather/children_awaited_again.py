import asyncio, traceback
async def bad(n):
    raise ValueError(n)
async def main():
    t = asyncio.create_task(bad(1))
    try:
        await asyncio.gather(t)
    except ValueError as e:
        print([f.name for f in traceback.extract_tb(e.__traceback__)])
    print([f.name for f in traceback.extract_tb(t.exception().__traceback__)])
    for i in range(3):
        try:
            await t
        except ValueError as e:
            print([f.name for f in traceback.extract_tb(e.__traceback__)])
    g = asyncio.gather(t)
    for i in range(3):
        try:
            await g
        except ValueError as e:
            print([f.name for f in traceback.extract_tb(e.__traceback__)])
    t = asyncio.create_task(bad(1))
    g = asyncio.gather(t)
    await asyncio.wait([t])
    await asyncio.sleep(0)
    print([f.name for f in traceback.extract_tb(t.exception().__traceback__)])
    print([f.name for f in traceback.extract_tb(g.exception().__traceback__)])
    for i in range(3):
        try:
            g.result()
        except ValueError as e:
            print([f.name for f in traceback.extract_tb(e.__traceback__)])
        try:
            await t
        except ValueError as e:
            print([f.name for f in traceback.extract_tb(e.__traceback__)])
asyncio.run(main())
