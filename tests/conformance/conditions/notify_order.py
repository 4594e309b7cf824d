"""Condition: who waits first is notified first; notify(n), notify_all."""
import asyncio


def state(primitive):
    return repr(primitive).split(" [")[1]


async def waiter(condition, name, log):
    async with condition:
        log.append(f"{name} waits")
        await condition.wait()
        log.append(f"{name} wakes, locked={condition.locked()}")


async def main():
    condition = asyncio.Condition()
    log = []
    tasks = [asyncio.create_task(waiter(condition, name, log)) for name in "abcdef"]
    await asyncio.sleep(0)
    print(state(condition))
    for action in (lambda: condition.notify(), lambda: condition.notify(2), lambda: condition.notify_all()):
        async with condition:
            action()
            log.append("notified")
        await asyncio.sleep(0.1)
        print(log)
        log.clear()
    await asyncio.gather(*tasks)
    async with condition:
        condition.notify()
        condition.notify_all()
        print("nobody waits, nothing happens")
    for misuse in (condition.notify, condition.notify_all):
        try:
            misuse()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
