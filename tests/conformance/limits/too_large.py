# What cannot fit into memory is refused at once, with the exception that says so.
makers = {
    "list": lambda: [0] * 10 ** 15,
    "tuple": lambda: (0,) * 10 ** 15,
    "str": lambda: "a" * 10 ** 15,
    "bytes": lambda: b"a" * 10 ** 15,
    "index": lambda: [0] * 2 ** 63,
    "power": lambda: 10 ** 10 ** 15 if False else 1 << 10 ** 15,
    "width": lambda: f"{1:>99999999999999999999}",
    "justify": lambda: "a".ljust(10 ** 15),
    "digits": lambda: str(10 ** 5000),
    "parsed": lambda: int("9" * 5000),
    "range": lambda: len(range(10 ** 20)),
}
for name, make in makers.items():
    try:
        make()
    except (MemoryError, OverflowError, ValueError) as error:
        print(name, type(error).__name__, str(error)[:60])
    else:
        print(name, "fits")
print(sum(range(1000)), "and goes on")
