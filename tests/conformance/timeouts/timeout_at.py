"""timeout_at: one deadline for several steps."""
import asyncio


async def step(n):
    await asyncio.sleep(0.4)
    print(f"step {n} at {asyncio.get_running_loop().time():.1f}")


async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 1
    done = 0
    try:
        for n in range(1, 5):
            async with asyncio.timeout_at(deadline) as block:
                await step(n)
                done += 1
    except TimeoutError:
        print("deadline after", done, "steps", block, block.when() == deadline)
    try:
        async with asyncio.timeout_at(loop.time() - 5):
            print("the body begins all the same")
            await asyncio.sleep(0)
            print("but not further")
    except TimeoutError as error:
        print("too late", repr(error.__cause__))
    async with asyncio.timeout_at(loop.time() - 1):
        print("a body without await is not stopped")
    print(asyncio.current_task().cancelling())
    async with asyncio.timeout_at(None) as block:
        await step(9)
    print(block)

asyncio.run(main())
