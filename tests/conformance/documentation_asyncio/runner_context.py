"""Runner: several coroutines on one loop, in one context."""
import asyncio


async def main():
    await asyncio.sleep(1)
    print("hello")
    return asyncio.get_running_loop()

with asyncio.Runner() as runner:
    first = runner.run(main())
    print(runner.run(main()) is first, runner.get_loop() is first, first.time())
print(first.is_closed())
asyncio.run(main(), debug=False)
