"""What a thread has raised when nobody waits for its future: the loop complains as soon as it is over."""

import asyncio
import concurrent.futures
import time
import weakref


def complain(loop, context):
    print("complaint:", context["message"], repr(context.get("exception")))


def fail_later():
    time.sleep(0.5)
    raise ValueError("nobody asks")


def ask_loop(loop):
    return asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop).result()


async def main(function, *arguments):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(complain)
    future = loop.run_in_executor(None, function, *arguments)
    dropped.append(weakref.ref(future))
    del future
    await asyncio.sleep(0.2)
    print(function.__name__, "is alive", dropped[-1]() is not None)
    await asyncio.sleep(wait)
    print("after the wait:", dropped[-1]() is not None)


async def drop_coroutine():
    asyncio.get_running_loop().set_exception_handler(complain)
    coroutine = asyncio.to_thread(fail_later)
    coroutine.send(None)
    coroutine.close()
    await asyncio.sleep(0.1)
    print("closed")


async def with_loop():
    await main(ask_loop, asyncio.get_running_loop())


dropped = []
for wait in (1, 0.1):
    asyncio.run(main(fail_later))
    print("run is over:", dropped[-1]() is not None)
asyncio.run(drop_coroutine())
asyncio.run(with_loop())
print(dropped[-1]() is not None)


class Error(Exception):
    pass


def fail():
    time.sleep(0.1)
    raise Error


with concurrent.futures.ThreadPoolExecutor() as pool:
    future = pool.submit(fail)
    try:
        future.result()
    except Error as error:
        kept = weakref.ref(error)
    del future
    time.sleep(0.1)
    print(kept())
