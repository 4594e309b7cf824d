"""debug=True: handles and tasks remember where they were made, handles show their arguments, also when they are cancelled."""
import asyncio
import time


def tick(number, *words):
    print("tick", number, words)


class Meter:
    def read(self, unit):
        raise LookupError(unit)


async def work(number):
    await asyncio.sleep(number)
    return number


def on_error(loop, context):
    print(sorted(context), context["message"], repr(context["exception"]))
    for row in context["source_traceback"]:
        if "conformance/debug_mode" in row.filename:
            print("   ", row.lineno, row.name, row.line)


def schedule_here(loop):
    return loop.call_soon(Meter().read, "kWh")


async def fails():
    raise ValueError("nobody asks")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_error)
    soon = loop.call_soon(tick, 1, "a", ["b"])
    later = loop.call_later(0.5, tick, 2)
    print(soon)
    print(later)
    later.cancel()
    print(later)
    print(loop.call_soon(tick, 3).cancel(), schedule_here(loop))
    task = loop.create_task(work(1), name="worker")
    print(str(task).split(" created at ")[1])
    await asyncio.sleep(0)
    task.cancel()
    loop.create_task(fails())
    await asyncio.wait([task])
    print(str(task).split(" created at ")[1])


asyncio.run(main(), debug=True)
