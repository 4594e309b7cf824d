# Two locks always taken in the same order: the dining philosophers eat.
import asyncio


async def philosopher(number, forks, meals):
    loop = asyncio.get_running_loop()
    left, right = number, (number + 1) % len(forks)
    first, second = min(left, right), max(left, right)
    for meal in range(meals):
        await asyncio.sleep(0.1 * number)
        async with forks[first]:
            await asyncio.sleep(0.1)
            async with forks[second]:
                print(f"{loop.time():.1f} philosopher {number} eats meal {meal + 1}")
                await asyncio.sleep(0.3)
    return number


async def main():
    loop = asyncio.get_running_loop()
    forks = [asyncio.Lock() for _ in range(4)]
    print(await asyncio.gather(*(philosopher(n, forks, 2) for n in range(4))))
    print(f"{loop.time():.1f}", any(fork.locked() for fork in forks))


asyncio.run(main())
