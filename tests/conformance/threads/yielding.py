# time.sleep(0) lets go on whoever can: the ready, those whose time has come, an event loop. Nobody waits in vain for who yields.
import asyncio
import threading
import time

said = []


def say(*what):
    print(f"{time.monotonic():.3f}", threading.current_thread().name, *what)


def take_turns(times):
    for number in range(times):
        say("turn", number)
        time.sleep(0)
    say("done")


def wake_at_the_same_moment():
    time.sleep(0.1)
    say("awake")
    said.append("worker")


def run_a_loop():
    async def main():
        await asyncio.sleep(0.2)
        say("the loop goes on")
        said.append("loop")

    asyncio.run(main())


threads = [threading.Thread(target=take_turns, args=[times], name=f"thread {times}") for times in (2, 3)]
for thread in threads:
    thread.start()
take_turns(2)
for thread in threads:
    thread.join()

worker = threading.Thread(target=wake_at_the_same_moment, name="worker")
looping = threading.Thread(target=run_a_loop, name="looping")
began = time.monotonic()
worker.start()
looping.start()
for awaited in ("worker", "loop"):
    looks = 0
    while awaited not in said:
        time.sleep(0)
        looks += 1
        if time.monotonic() - began > 1:
            say("in vain")
            break
    say("saw", awaited, looks > 1)

end = time.monotonic() + 0.1
spinning = [threading.Thread(target=lambda: [time.sleep(0) for _ in iter(lambda: time.monotonic() < end, False)], name=f"spinner {i}")
            for i in range(2)]
for thread in spinning:
    thread.start()
for thread in spinning:
    thread.join()
say("the end")


async def yields_beside_a_loop():
    def job(name):
        say(name, "begins")
        time.sleep(0)
        say(name, "ends")

    loop = asyncio.get_running_loop()
    await asyncio.sleep(0.1)
    jobs = [loop.run_in_executor(None, job, name) for name in "ab"]
    say("yields")
    time.sleep(0)
    say("goes on")
    time.sleep(0)
    await asyncio.gather(*jobs)


asyncio.run(yields_beside_a_loop())
