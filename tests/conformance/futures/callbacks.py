"""Done callbacks: order, removal, added when done, added twice, context."""
import asyncio
import contextvars
import functools

name = contextvars.ContextVar("name", default="unset")


def report(tag, future):
    print(tag, future.result(), name.get())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    first = functools.partial(report, "first")
    second = functools.partial(report, "second")
    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(first)
    print(future.remove_done_callback(second), future.remove_done_callback(second))
    name.set("registered later")
    future.add_done_callback(functools.partial(report, "third"))
    context = contextvars.copy_context()
    context.run(name.set, "own context")
    future.add_done_callback(functools.partial(report, "fourth"), context=context)
    name.set("changed after")
    future.set_result("value")
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(functools.partial(report, "late"))
    print("added when done")
    await asyncio.sleep(0)
    other = loop.create_future()
    other.add_done_callback(first)
    other.add_done_callback(first)
    print(other.remove_done_callback(first))
    try:
        other.add_done_callback(first, context, 3)
    except TypeError as error:
        print("TypeError")
    order = []
    chain = [loop.create_future() for _ in range(3)]
    for position, link in enumerate(chain):
        link.add_done_callback(lambda f, p=position: order.append(p))
        if position:
            chain[position - 1].add_done_callback(lambda f, link=link: link.set_result(None))
    chain[0].set_result(None)
    await chain[-1]
    await asyncio.sleep(0)
    print(order)

asyncio.run(main())
