# Clean-up may wait: the canceller waits for it, and a second cancel interrupts it.
import asyncio


async def upload(name):
    loop = asyncio.get_running_loop()
    try:
        print(f"{loop.time():.1f} {name} uploading")
        await asyncio.sleep(5)
    finally:
        print(f"{loop.time():.1f} {name} removing partial file")
        try:
            await asyncio.sleep(1)
            print(f"{loop.time():.1f} {name} removed")
        except asyncio.CancelledError:
            print(f"{loop.time():.1f} {name} clean-up interrupted")
            raise


async def stop(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"{asyncio.get_running_loop().time():.1f} stopped {task.get_name()}")


async def main():
    patient = asyncio.create_task(upload("patient"), name="patient")
    await asyncio.sleep(2)
    await stop(patient)
    hurried = asyncio.create_task(upload("hurried"), name="hurried")
    await asyncio.sleep(1)
    hurried.cancel()
    await asyncio.sleep(0.4)
    await stop(hurried)
    print(hurried.cancelling(), hurried.cancelled())


asyncio.run(main())
