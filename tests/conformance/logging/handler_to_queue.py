# A handler that hands records to a task, and text that does not fit its arguments.
import asyncio
import io
import logging


class QueueHandler(logging.Handler):
    def __init__(self, queue):
        super().__init__(logging.INFO)
        self.queue = queue

    def emit(self, record):
        self.queue.put_nowait(self.format(record))


async def writer(queue, out):
    while (line := await queue.get()) is not None:
        await asyncio.sleep(0.1)
        out.append(f"{asyncio.get_running_loop().time():.1f} {line}")


async def main():
    queue, out = asyncio.Queue(), []
    log = logging.getLogger("queued")
    log.setLevel(logging.DEBUG)
    log.propagate = False
    log.addHandler(QueueHandler(queue))
    task = asyncio.create_task(writer(queue, out))
    for number in range(3):
        log.info("line %d", number)
        log.debug("too low for the handler")
    queue.put_nowait(None)
    await task
    print(*out, sep="\n")


asyncio.run(main())
stream = io.StringIO()
log = logging.getLogger("text")
log.addHandler(logging.StreamHandler(stream))
log.warning("%d%%", 50)
log.warning("no arguments: %d")
log.warning({"an": "object"})
print(stream.getvalue().splitlines())
record = logging.LogRecord("n", logging.INFO, "path/file.py", 12, "msg %s", ("arg",), None)
print(record.getMessage(), record.levelname, record.filename, record.module, record)
print(logging.Formatter("%(message)s @%(lineno)d").format(record))
made = logging.makeLogRecord({"msg": "made", "levelname": "X"})
print(logging.Formatter("%(levelname)s %(message)s").format(made))
