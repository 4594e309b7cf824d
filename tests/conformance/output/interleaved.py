# stdout of several tasks in the order in which they print; stderr apart.
import asyncio
import sys


async def speaker(name, words, pause):
    for word in words:
        print(f"{name}: {word}")
        if word.endswith("!"):
            print(f"{name} is loud", file=sys.stderr)
        await asyncio.sleep(pause)
    print(f"[{name} leaves]", end=" ")


async def main():
    await asyncio.gather(
        speaker("Ann", ["hello", "who", "is", "there!"], 0.3),
        speaker("Bob", ["it", "is", "me!"], 0.4),
        speaker("Cid", [], 1),
        speaker("Dan", ["shh"], 0),
    )
    print()
    print("end", file=sys.stderr)


asyncio.run(main())
