# Records say which thread and task they come from; a handler serves one thread at a time.
import asyncio
import logging
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class SlowHandler(logging.StreamHandler):
    def emit(self, record):
        time.sleep(0.1)
        super().emit(record)


logging.basicConfig(level=logging.INFO, format="%(asctime)s %(threadName)s %(taskName)s %(message)s",
                    handlers=[SlowHandler(sys.stdout)])


def blocking(number):
    logging.info("job %d", number)
    return number


async def main():
    logging.info("in main")
    await asyncio.to_thread(blocking, 0)


threads = [threading.Thread(target=blocking, args=(number,), name=f"worker-{number}") for number in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{time.monotonic():.1f}")
with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
    print(list(pool.map(blocking, range(10, 13))))
asyncio.run(main())
