# The warning about a coroutine that was never awaited obeys the filters, is caught, and can be an error that is only told of.
import asyncio
import warnings


async def upload(name):
    print("uploading", name)


def forget(name):
    upload(name)
    print("forgot", name)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forget("a")
    forget("b")
for warning in caught:
    print(warning.category.__name__, "|", warning.message, "| line", warning.lineno)

with warnings.catch_warnings():
    warnings.simplefilter("ignore", RuntimeWarning)
    forget("c")


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, message, lineno)


shown_before, warnings.showwarning = warnings.showwarning, show
forget("d")
forget("d again, the same line")
warnings.showwarning = shown_before


async def main():
    asyncio.sleep(1)
    task = asyncio.create_task(upload("e"))
    del task
    await asyncio.sleep(0)


asyncio.run(main())
warnings.filterwarnings("ignore", "coroutine 'upload'")
forget("f")
forget("g")
