"""Each task has a copy of the context: what it sets stays with it."""
import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")


def log(text):
    print(f"[{request_id.get()}] {text}")


async def query(table):
    log(f"query {table}")
    await asyncio.sleep(0.1)
    log(f"answer {table}")


async def handle(number):
    request_id.set(f"req-{number}")
    log("begin")
    await query("users")
    await asyncio.gather(query("orders"), query("items"))
    child = asyncio.create_task(query("child"))
    request_id.set(f"req-{number}-changed")
    await child
    log("end")


async def sets_inside_of_await():
    request_id.set("set by a coroutine that was awaited")


async def main():
    await asyncio.gather(*(handle(number) for number in range(2)))
    log("main is untouched")
    await sets_inside_of_await()
    log("but not by what it awaits itself")
    await asyncio.create_task(handle(9))
    log("main again")
    asyncio.get_running_loop().call_soon(log, "callback")
    asyncio.get_running_loop().call_later(1, log, "timer")
    request_id.set("later")
    await asyncio.sleep(2)

asyncio.run(main())
log("outside")
