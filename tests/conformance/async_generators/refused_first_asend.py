import asyncio

async def stream():
    try:
        for i in range(3):
            await asyncio.sleep(0.5)
            yield i
    finally:
        print('ends')
        await asyncio.sleep(0)

class Session:
    async def __aenter__(self):
        await asyncio.sleep(1)
        return self
    async def __aexit__(self, *a):
        await asyncio.sleep(1)

async def main():
    s = stream()
    try:
        print(await s.asend(3))
    except TypeError as e:
        print(e)
    print(await s.asend(None))
    s = None
    await asyncio.sleep(0)

asyncio.run(main())

async def main():
    s = stream()
    print(await s.asend(3))
try:
    asyncio.run(main())
except TypeError as e:
    print(e)
