"""A loop that lives on a thread of its own, and a program that is not asynchronous at all."""
import asyncio
import threading
import time


class Background:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.run, name="loop", daemon=True)
        self.thread.start()

    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()
        print("loop has stopped")

    def call(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result()

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


async def greet(name, seconds):
    await asyncio.sleep(seconds)
    return f"hello {name} from {threading.current_thread().name}"


async def both():
    return await asyncio.gather(greet("x", 0.2), greet("y", 0.1))


background = Background()
print(background.call(greet("sync", 0.5)), time.monotonic())
print(background.call(both()), time.monotonic())
print(background.loop.is_running())
background.close()
print(background.loop.is_running(), background.loop.is_closed())
