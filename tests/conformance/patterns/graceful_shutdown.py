"""A server that stops gracefully: no new requests, those in flight get a grace period, then they are cancelled."""
import asyncio


class Server:
    def __init__(self):
        self.active = set()
        self.stopping = asyncio.Event()

    def accept(self, number, seconds):
        if self.stopping.is_set():
            print("refused", number)
            return
        task = asyncio.create_task(self.handle(number, seconds), name=f"request-{number}")
        self.active.add(task)
        task.add_done_callback(self.active.discard)

    async def handle(self, number, seconds):
        try:
            await asyncio.sleep(seconds)
            print(f"{asyncio.get_running_loop().time():.1f} request {number} answered")
        except asyncio.CancelledError:
            print(f"{asyncio.get_running_loop().time():.1f} request {number} aborted")
            raise

    async def stop(self, grace):
        self.stopping.set()
        print(f"stopping, {len(self.active)} active")
        done, pending = await asyncio.wait(set(self.active), timeout=grace)
        print(f"{len(done)} in time, {len(pending)} too slow")
        for task in pending:
            task.cancel("shutdown")
        results = await asyncio.gather(*pending, return_exceptions=True)
        print([type(result).__name__ for result in results], "left:", len(self.active))


async def main():
    server = Server()
    for number, seconds in enumerate((0.2, 1.0, 3.0, 1.4)):
        server.accept(number, seconds)
    await asyncio.sleep(0.5)
    stopper = asyncio.create_task(server.stop(1))
    await asyncio.sleep(0.1)
    server.accept(9, 0.1)
    await stopper

asyncio.run(main())
