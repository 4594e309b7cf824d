# aiofiles: the same files with `await`, so that tasks read side by side.
import asyncio

import aiofiles


async def count_lines(name):
    async with aiofiles.open(name) as file:
        count = 0
        async for line in file:
            count += 1
        return name, count


async def main():
    loop = asyncio.get_running_loop()
    async with aiofiles.open("data.csv", mode="w") as file:
        await file.write("id,name\n")
        await file.writelines([f"{number},user{number}\n" for number in range(3)])
    print(f"{loop.time():.2f}")
    async with aiofiles.open("data.csv") as file:
        print(repr(await file.readline()), await file.readlines())
        await file.seek(0)
        print(len(await file.read()), await file.tell(), file.name)
    print(await asyncio.gather(*(count_lines(name) for name in ("data.csv", "a.txt", "b.txt"))))
    print(f"{loop.time():.2f}")
    file = await aiofiles.open("a.txt", "rb")
    print(await file.read())
    await file.close()
    try:
        await file.read()
    except ValueError as error:
        print(error)
    with open("data.csv") as blocking:
        print(blocking.read().splitlines()[-1])


asyncio.run(main())
