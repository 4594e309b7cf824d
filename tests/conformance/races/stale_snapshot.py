# Three workers that each read, compute across several awaits, and write back: whose write survives.
import asyncio

state = {"value": 0, "version": 0}
history = []


async def writer(name, rounds, turns):
    for _ in range(rounds):
        snapshot = dict(state)
        for _ in range(turns):
            await asyncio.sleep(0)
        state["value"] = snapshot["value"] + 1
        history.append((name, snapshot["value"], state["value"]))


async def optimistic(name, rounds, turns):
    retries = 0
    done = 0
    while done < rounds:
        version, value = state["version"], state["value"]
        for _ in range(turns):
            await asyncio.sleep(0)
        if state["version"] != version:
            retries += 1
            continue
        state.update(value=value + 1, version=version + 1)
        done += 1
    return name, retries


async def main():
    await asyncio.gather(writer("a", 3, 1), writer("b", 2, 2), writer("c", 1, 3))
    for entry in history:
        print(*entry)
    print(state)
    state.update(value=0, version=0)
    print(await asyncio.gather(optimistic("a", 3, 1), optimistic("b", 2, 2), optimistic("c", 1, 1)), state)


asyncio.run(main())
