"""A chat room without sockets: clients with inboxes, broadcast, a slow client that is thrown out, a private message."""
import asyncio


class Room:
    def __init__(self):
        self.clients = {}

    async def join(self, client):
        self.clients[client.name] = client
        await self.broadcast("server", f"{client.name} joins")

    async def leave(self, client, reason):
        if self.clients.pop(client.name, None):
            await self.broadcast("server", f"{client.name} leaves ({reason})")

    async def broadcast(self, sender, text):
        slow = []
        for client in list(self.clients.values()):
            try:
                client.inbox.put_nowait(f"{sender}: {text}")
            except asyncio.QueueFull:
                slow.append(client)
        for client in slow:
            client.task.cancel("too slow")
            await self.leave(client, "too slow")


class Client:
    def __init__(self, room, name, pause):
        self.room, self.name, self.pause = room, name, pause
        self.inbox = asyncio.Queue(3)
        self.task = asyncio.create_task(self.listen(), name=name)

    async def listen(self):
        try:
            while True:
                message = await self.inbox.get()
                print(f"{asyncio.get_running_loop().time():.1f} [{self.name}] {message}")
                await asyncio.sleep(self.pause)
        except asyncio.CancelledError as error:
            print(f"{asyncio.get_running_loop().time():.1f} [{self.name}] disconnected {error.args}, "
                  f"{self.inbox.qsize()} unread")
            raise


async def main():
    room = Room()
    ann, bob, cid = [Client(room, name, pause) for name, pause in (("ann", 0), ("bob", 0.3), ("cid", 2))]
    for client in (ann, bob, cid):
        await room.join(client)
        await asyncio.sleep(0.1)
    for number in range(4):
        await room.broadcast("ann", f"message {number}")
        await asyncio.sleep(0.3)
    await room.leave(bob, "bye")
    bob.task.cancel("bye")
    ann.task.cancel()
    print(await asyncio.gather(ann.task, bob.task, cid.task, return_exceptions=True), list(room.clients))

asyncio.run(main())
