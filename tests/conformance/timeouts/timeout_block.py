# async with asyncio.timeout: expiry, no expiry, rescheduling, nesting, and telling whose timeout it was.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as scope:
            print("inside", scope.expired())
            await asyncio.sleep(5)
            print("never")
    except TimeoutError:
        print("timed out at", loop.time(), scope.expired())
    async with asyncio.timeout(1) as scope:
        await asyncio.sleep(0.5)
    print("in time", loop.time(), scope.expired())
    async with asyncio.timeout(None) as scope:
        await asyncio.sleep(2)
        print(scope.when())
    async with asyncio.timeout(1) as scope:
        scope.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
        print("rescheduled to", scope.when())
    print(loop.time())
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(10)
            finally:
                print("inner expired:", inner.expired())
    except TimeoutError:
        print("outer expired:", outer.expired(), loop.time())
    try:
        async with asyncio.timeout(5) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner timed out", loop.time())
            await asyncio.sleep(1)
        print("outer went on", loop.time(), outer.expired())
    except TimeoutError:
        print("not this one")


asyncio.run(main())
