"""asyncio.run in two threads at once: each has a loop of its own on the one clock."""
import asyncio
import threading


async def count(name, pause):
    loop = asyncio.get_running_loop()
    for number in range(3):
        print(f"{loop.time():.2f} {name} {number}")
        await asyncio.sleep(pause)
    return name


def run(name, pause):
    print("result", asyncio.run(count(name, pause)))


threads = [threading.Thread(target=run, args=arguments) for arguments in (("slow", 0.3), ("fast", 0.2))]
for thread in threads:
    thread.start()
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
asyncio.run(count("main", 0.25))
for thread in threads:
    thread.join()


def no_loop():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print("RuntimeError:", error)


thread = threading.Thread(target=no_loop, name="bare")
thread.start()
thread.join()
