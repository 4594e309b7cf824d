# What older courses write still works and says on stderr that it is deprecated; what is gone is an AttributeError with a hint.
import asyncio
import logging
import threading
import warnings
from datetime import datetime


def numbers():
    for n in (1, 2, 3):
        try:
            yield n
        except ValueError as error:
            print("thrown in:", repr(error))


async def tick(name, seconds):
    await asyncio.sleep(seconds)
    print(name, threading.current_thread().getName())
    return name


logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loop = asyncio.get_event_loop()
    print(loop.run_until_complete(asyncio.gather(tick("a", 0.2), tick("b", 0.1))))
    generator = numbers()
    next(generator)
    print(generator.throw(ValueError, "by parts"))
    print(generator.throw(ValueError("as one")))
    worker = threading.Thread(target=print, args=("in a thread",))
    worker.setName("carrier")
    worker.setDaemon(True)
    print(worker.isDaemon(), worker.name, threading.activeCount(), threading.currentThread().name)
    worker.start()
    worker.join()
    logging.warn("told the old way")
    print(datetime.utcnow())
for warning in caught:
    print(warning.lineno, warning.category.__name__, warning.message)


class CountingPolicy(asyncio.DefaultEventLoopPolicy):
    made = 0

    def new_event_loop(self):
        CountingPolicy.made += 1
        return super().new_event_loop()


asyncio.set_event_loop_policy(CountingPolicy())
print(asyncio.run(tick("c", 1)), asyncio.run(tick("d", 1)), CountingPolicy.made)
print(type(asyncio.get_event_loop_policy()).__name__)
try:
    asyncio.set_event_loop_policy("a policy")
except TypeError as error:
    print(error)
asyncio.set_event_loop_policy(None)
asyncio.get_event_loop().close()


@asyncio.coroutine
def before_async():
    yield from asyncio.sleep(1)
