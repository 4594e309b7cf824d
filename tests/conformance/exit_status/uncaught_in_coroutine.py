# An exception out of the main coroutine: traceback on stderr, status 1, what was printed stays.
import asyncio


async def parse(line):
    await asyncio.sleep(0.1)
    key, value = line.split("=")
    return key.strip(), int(value)


async def main():
    settings = {}
    for line in ("width = 80", "height = 25", "depth 3"):
        key, value = await parse(line)
        settings[key] = value
        print(settings)


asyncio.run(main())
