"""What happens inside reaches the outside: results, exceptions, cancellation, what is done already."""
import asyncio


async def outcome(value, delay=0.1):
    await asyncio.sleep(delay)
    if isinstance(value, Exception):
        raise value
    return value


async def main():
    print(await asyncio.shield(outcome("fine")))
    try:
        await asyncio.shield(outcome(ValueError("bad")))
    except ValueError as error:
        print("caught", error)
    inner = asyncio.create_task(outcome("cancelled inside", 1))
    outer = asyncio.shield(inner)
    print(type(outer).__name__, outer is inner, outer.done())
    await asyncio.sleep(0)
    inner.cancel("inside")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("cancelled", error.args, outer.cancelled(), inner.cancelled())
    done = asyncio.get_running_loop().create_future()
    done.set_result(5)
    print(asyncio.shield(done) is done, await asyncio.shield(done))
    inner = asyncio.create_task(outcome("both", 0.5))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    print("cancel", outer.cancel(), outer.cancelled(), inner.cancelled(), inner.done())
    print(await inner)
    print(outer.cancelled(), inner.result())

asyncio.run(main())
