# Logging that does not block the loop: records go into a queue, a thread writes them.
import asyncio
import logging
import queue
import sys
import time
from logging.handlers import QueueHandler, QueueListener


class SlowHandler(logging.StreamHandler):
    def emit(self, record):
        time.sleep(0.5)
        super().emit(record)


records = queue.Queue()
slow = SlowHandler(sys.stdout)
slow.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
log = logging.getLogger("app")
log.setLevel(logging.INFO)


async def work():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    for number in range(3):
        log.info("step %d", number)
        await asyncio.sleep(0.1)
    return f"{loop.time() - begin:.1f}"


log.addHandler(slow)
print("directly:", asyncio.run(work()))
log.removeHandler(slow)
log.addHandler(QueueHandler(records))
listener = QueueListener(records, slow)
listener.start()
print("by the queue:", asyncio.run(work()))
listener.stop()
print("end")
