"""Which of several nested timeouts expired; expired() tells."""
import asyncio


async def attempt(outer_limit, inner_limit):
    outer = inner = None
    try:
        async with asyncio.timeout(outer_limit) as outer:
            try:
                async with asyncio.timeout(inner_limit) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("  inner block raised")
                await asyncio.sleep(0.3)
                print("  outer block goes on")
    except TimeoutError:
        print("  outer block raised")
    print(outer_limit, inner_limit, "outer", outer.expired(), "inner", inner.expired(),
          asyncio.current_task().cancelling())


async def main():
    await attempt(2, 0.5)
    await attempt(0.5, 2)
    await attempt(0.5, 0.5)
    await attempt(0.6, 0.4)
    await attempt(2, 2)

asyncio.run(main())
