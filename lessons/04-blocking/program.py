import asyncio, time

async def heartbeat():
    for beat in range(6):
        print(f"♥ {beat}")
        await asyncio.sleep(0.5)

async def report():
    print("report: start")
    time.sleep(2)  # switch blocking: await asyncio.sleep(2)
    print("report: done")

async def main():
    await asyncio.gather(
        heartbeat(), report())

asyncio.run(main())
