"""Items from threads reach an asyncio.Queue through call_soon_threadsafe."""
import asyncio
import threading
import time


def sensor(name, loop, queue, interval, count):
    for number in range(count):
        time.sleep(interval)
        loop.call_soon_threadsafe(queue.put_nowait, (name, number))
    loop.call_soon_threadsafe(queue.put_nowait, (name, None))


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    sensors = {"heat": (0.3, 3), "light": (0.2, 4)}
    for name, (interval, count) in sensors.items():
        threading.Thread(target=sensor, args=(name, loop, queue, interval, count)).start()
    open_sensors = set(sensors)
    while open_sensors:
        name, value = await queue.get()
        if value is None:
            open_sensors.discard(name)
            print(f"{loop.time():.1f} {name} is closed")
        else:
            print(f"{loop.time():.1f} {name} {value}")


asyncio.run(main())
