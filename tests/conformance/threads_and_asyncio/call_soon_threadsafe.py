"""call_soon_threadsafe wakes a sleeping loop; call_soon from a thread does not."""
import asyncio
import threading
import time


async def main(safely):
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def set_result(value):
        print(f"{loop.time() - start:.1f} set on {threading.current_thread().name}")
        future.set_result(value)

    def thread():
        time.sleep(0.3)
        (loop.call_soon_threadsafe if safely else loop.call_soon)(set_result, "answer")

    start = loop.time()
    loop.call_later(2, print, "timer of two seconds")
    threading.Thread(target=thread).start()
    print(await future, f"{loop.time() - start:.1f}")


asyncio.run(main(True))
asyncio.run(main(False))
