# What a format can show: names, lines, functions, extra fields, tasks; adapters and filters.
import asyncio
import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelno)s|%(funcName)s|%(lineno)d|%(message)s|%(request_id)s",
                                       defaults={"request_id": "-"}))
log = logging.getLogger("web")
log.addHandler(handler)
log.setLevel(logging.DEBUG)


def handle():
    log.info("handled", extra={"request_id": "r1"})
    log.debug("no id")


handle()
log.warning("from the module")
try:
    log.info("clash", extra={"message": "x"})
except KeyError as error:
    print(error)


class Prefixed(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['user']}] {msg}", kwargs


Prefixed(log, {"user": "ann"}).info("did %s", "something")
adapter = logging.LoggerAdapter(log, {"request_id": "r2"})
adapter.error("through an adapter")
print(adapter)


def add_task(record):
    record.request_id = record.taskName
    return not record.getMessage().startswith("secret")


handler.addFilter(add_task)


async def job():
    log.info("in a task")
    log.info("secret thing")


async def main():
    await asyncio.create_task(job(), name="job-7")


asyncio.run(main())
log.removeHandler(handler)
only = logging.StreamHandler(sys.stdout)
only.addFilter(logging.Filter("web.api"))
log.addHandler(only)
for name in ("web.api", "web.api.v1", "web.apix", "web"):
    logging.getLogger(name).info("from %s", name)
logging.addLevelName(15, "TRACE")
only.filters.clear()
only.setFormatter(logging.Formatter("{levelname:>6} {message}", style="{"))
log.log(15, "own level")
log.log(17, "no name")
