# async with: enter and exit may wait; the body of another task runs meanwhile.
import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(f"{now():.1f} {self.name} connecting")
        await asyncio.sleep(0.3)
        print(f"{now():.1f} {self.name} connected")
        return self

    async def __aexit__(self, kind, error, traceback):
        print(f"{now():.1f} {self.name} closing {kind.__name__ if kind else 'normally'}")
        await asyncio.sleep(0.1)
        print(f"{now():.1f} {self.name} closed")

    async def query(self, text):
        await asyncio.sleep(0.5)
        if text == "bad":
            raise ValueError("bad query")
        return f"{self.name}:{text}"


def now():
    return asyncio.get_running_loop().time()


async def session(name, *queries):
    async with Connection(name) as connection:
        return [await connection.query(query) for query in queries]


async def main():
    results = await asyncio.gather(session("one", "a", "b"), session("two", "bad"), return_exceptions=True)
    print(f"{now():.1f}", results)
    async with Connection("outer") as outer, Connection("inner"):
        print(await outer.query("x"))


asyncio.run(main())
