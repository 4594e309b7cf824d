# A semaphore of three: never more than three inside; the rest follow as places come free.
import asyncio

inside = 0
most = 0


async def visit(number, semaphore):
    global inside, most
    loop = asyncio.get_running_loop()
    async with semaphore:
        inside += 1
        most = max(most, inside)
        print(f"{loop.time():.1f} {number} enters, {inside} inside")
        await asyncio.sleep(0.5 + number % 3 * 0.2)
        inside -= 1
        print(f"{loop.time():.1f} {number} leaves")
    return number


async def main():
    semaphore = asyncio.Semaphore(3)
    print(await asyncio.gather(*(visit(n, semaphore) for n in range(8))))
    print("most at once:", most, "locked:", semaphore.locked())


asyncio.run(main())
