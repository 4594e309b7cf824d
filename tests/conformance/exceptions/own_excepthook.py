# sys.excepthook has the last word on an exception that nobody caught; the exit status stays 1.
import asyncio
import sys
import traceback


def tell(kind, error, trace):
    print("hook:", kind.__name__, error, error.__notes__)
    print("in", [entry.name for entry in traceback.extract_tb(trace) if "asyncio" not in entry.filename])
    print("usual:", sys.__excepthook__ is not sys.excepthook, file=sys.stderr)


async def job(number):
    await asyncio.sleep(number)
    if number == 2:
        error = LookupError(f"job {number} found nothing")
        error.add_note("by the way")
        raise error


async def main():
    async with asyncio.timeout(5):
        await asyncio.gather(job(1), job(2))


sys.excepthook = tell
print("before")
asyncio.run(main())
