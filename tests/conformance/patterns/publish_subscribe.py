"""Publish and subscribe: a queue for each subscriber, topics with patterns, slow readers drop the oldest."""
import asyncio
from collections import defaultdict


class Broker:
    def __init__(self):
        self._subscribers = defaultdict(list)
        self.dropped = 0

    def subscribe(self, topic, size=2):
        queue = asyncio.Queue(size)
        self._subscribers[topic].append(queue)
        return queue

    async def publish(self, topic, message):
        for pattern, queues in self._subscribers.items():
            if pattern == topic or pattern.endswith("*") and topic.startswith(pattern[:-1]):
                for queue in queues:
                    if queue.full():
                        queue.get_nowait()
                        self.dropped += 1
                    queue.put_nowait((topic, message))
        await asyncio.sleep(0)

    async def close(self):
        for queues in self._subscribers.values():
            for queue in queues:
                await queue.put(None)


async def reader(name, queue, pause):
    while (item := await queue.get()) is not None:
        print(f"{asyncio.get_running_loop().time():.2f} {name}: {item[0]} {item[1]}")
        await asyncio.sleep(pause)
    print(name, "closed")


async def main():
    broker = Broker()
    async with asyncio.TaskGroup() as group:
        group.create_task(reader("fast", broker.subscribe("news.*"), 0))
        group.create_task(reader("slow", broker.subscribe("news.sport"), 0.5))
        group.create_task(reader("other", broker.subscribe("weather"), 0))
        for n in range(4):
            await broker.publish("news.sport", f"goal {n}")
            await broker.publish("news.world", f"event {n}")
            await asyncio.sleep(0.1)
        await broker.publish("weather", "sunny")
        await broker.close()
    print("dropped", broker.dropped)

asyncio.run(main())
