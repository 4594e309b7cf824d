# Several countdowns at once, one cancelled, one restarted.
import asyncio


async def countdown(name, seconds, step=1):
    loop = asyncio.get_running_loop()
    remaining = seconds
    while remaining > 0:
        print(f"{loop.time():5.2f} {name}: {remaining}")
        await asyncio.sleep(min(step, remaining))
        remaining -= step
    print(f"{loop.time():5.2f} {name}: done")


async def main():
    loop = asyncio.get_running_loop()
    eggs = asyncio.create_task(countdown("eggs", 3))
    tea = asyncio.create_task(countdown("tea", 2, 0.75))
    await asyncio.sleep(1.5)
    eggs.cancel()
    print(f"{loop.time():5.2f} eggs restarted")
    eggs = asyncio.create_task(countdown("eggs", 2))
    await tea
    await eggs
    await countdown("last", 1)


asyncio.run(main())
