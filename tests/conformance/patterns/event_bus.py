"""An event bus: handlers by decorator, async and plain, waiting for the next event with a predicate."""
import asyncio
import inspect
from collections import defaultdict


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.waiters = defaultdict(list)

    def on(self, name):
        def register(function):
            self.handlers[name].append(function)
            return function
        return register

    async def wait_for(self, name, check=lambda event: True, timeout=None):
        future = asyncio.get_running_loop().create_future()
        entry = (check, future)
        self.waiters[name].append(entry)
        try:
            return await asyncio.wait_for(future, timeout)
        finally:
            self.waiters[name].remove(entry)

    async def emit(self, name, **event):
        for check, future in self.waiters[name]:
            if not future.done() and check(event):
                future.set_result(event)
        for handler in self.handlers[name]:
            result = handler(**event)
            if asyncio.iscoroutine(result):
                await result


bus = Bus()


@bus.on("order")
def log(number, **rest):
    print("log", number, rest)


@bus.on("order")
async def ship(number, **rest):
    await asyncio.sleep(0.1)
    print("shipped", number)


async def customer():
    event = await bus.wait_for("order", lambda event: event["number"] == 2, timeout=1)
    print("customer sees", event)
    try:
        await bus.wait_for("order", lambda event: event["number"] > 100, timeout=0.5)
    except TimeoutError:
        print("customer gives up", dict(bus.waiters))


async def main():
    waiting = asyncio.create_task(customer())
    await asyncio.sleep(0)
    for number in range(4):
        await bus.emit("order", number=number, express=bool(number % 2))
    await waiting
    print([inspect.iscoroutinefunction(handler) for handler in bus.handlers["order"]])

asyncio.run(main())
