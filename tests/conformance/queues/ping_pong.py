# Two tasks that play ping-pong over two queues, and a third that referees.
import asyncio


async def player(name, mine, theirs, rounds):
    hits = 0
    while True:
        ball = await mine.get()
        if ball >= rounds:
            await theirs.put(ball)
            return name, hits
        hits += 1
        if ball % 5 == 0:
            print(name, "hits", ball)
        await theirs.put(ball + 1)


async def referee(tasks):
    turns = 0
    while not all(task.done() for task in tasks):
        turns += 1
        await asyncio.sleep(0)
    return turns


async def main():
    left, right = asyncio.Queue(), asyncio.Queue()
    tasks = [asyncio.create_task(player("ping", left, right, 20)), asyncio.create_task(player("pong", right, left, 20))]
    watching = asyncio.create_task(referee(tasks))
    await left.put(0)
    print(await asyncio.gather(*tasks))
    print("turns", await watching, "left over", left.qsize() + right.qsize())


asyncio.run(main())
