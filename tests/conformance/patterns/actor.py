"""Actors: a mailbox each, ask with a future, a supervisor that restarts."""
import asyncio


class Actor:
    def __init__(self, name):
        self.name = name
        self.mailbox = asyncio.Queue()
        self.task = asyncio.create_task(self.run(), name=name)

    async def run(self):
        while True:
            method, args, reply = await self.mailbox.get()
            try:
                result = await getattr(self, "on_" + method)(*args)
            except Exception as error:
                if reply is None or reply.cancelled():
                    print(self.name, "error nobody waits for:", repr(error))
                else:
                    reply.set_exception(error)
            else:
                if reply is not None and not reply.cancelled():
                    reply.set_result(result)

    def tell(self, method, *args):
        self.mailbox.put_nowait((method, args, None))

    async def ask(self, method, *args):
        reply = asyncio.get_running_loop().create_future()
        self.mailbox.put_nowait((method, args, reply))
        return await reply


class Account(Actor):
    def __init__(self, name, balance):
        super().__init__(name)
        self.balance = balance

    async def on_deposit(self, amount):
        await asyncio.sleep(0.1)
        self.balance += amount
        return self.balance

    async def on_withdraw(self, amount):
        await asyncio.sleep(0.1)
        if amount > self.balance:
            raise ValueError(f"{self.name} has only {self.balance}")
        self.balance -= amount
        return self.balance


async def main():
    ann, bob = Account("ann", 100), Account("bob", 20)
    print(await asyncio.gather(ann.ask("withdraw", 30), bob.ask("deposit", 30)))
    ann.tell("deposit", 5)
    print(await ann.ask("withdraw", 75))
    bob.tell("withdraw", 1000)
    try:
        await bob.ask("withdraw", 500)
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait_for(bob.ask("deposit", 1), 0.05)
    except TimeoutError:
        print("no patience")
    print(await bob.ask("deposit", 0), asyncio.get_running_loop().time())
    try:
        await ann.ask("unknown")
    except AttributeError as error:
        print(error)

asyncio.run(main())
