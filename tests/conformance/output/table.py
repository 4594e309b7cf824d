# A report with aligned columns, a bar chart and a box, built from strings.
import asyncio
import time

ROWS = [("apples", 3, 1.25), ("pears", 12, 0.8), ("watermelon", 1, 4.5), ("figs", 100, 0.15)]


def table(rows):
    width = max(len(name) for name, *_ in rows)
    yield f"{'item':<{width}} {'qty':>5} {'price':>8} {'total':>9}"
    yield "-" * (width + 25)
    for name, quantity, price in rows:
        yield f"{name:<{width}} {quantity:>5d} {price:>8.2f} {quantity * price:>9.2f}"
    yield "=" * (width + 25)
    yield f"{'sum':<{width}} {sum(q for _, q, _ in rows):>5} {'':>8} {sum(q * p for _, q, p in rows):>9.2f}"


def bars(rows):
    most = max(quantity for _, quantity, _ in rows)
    for name, quantity, _ in rows:
        print(f"{name:>10} |{'#' * round(quantity / most * 20):<20}| {quantity / most:>6.1%}")


def box(text):
    lines = text.split("\n")
    width = max(map(len, lines))
    return "\n".join([f"+{'-' * width}+", *(f"|{line.center(width)}|" for line in lines), f"+{'-' * width}+"])


print(*table(ROWS), sep="\n")
bars(ROWS)
print(box("all\nunder one\nroof"))


async def progress():
    for percent in range(0, 101, 25):
        print(f"\r[{'=' * (percent // 10):<10}] {percent:3}%", end="")
        await asyncio.sleep(0.5)
    print(f" in {time.monotonic()} s")


asyncio.run(progress())
