"""Finding long parts in long texts, repetitive ones too: trying each place in turn would take minutes."""

import random

N = 300_000
text = "a" * N + "b" + "a" * N
data = text.encode()
parts = {
    "b inside": "a" * (N // 2) + "b" + "a" * (N // 2),
    "b first": "b" + "a" * (N // 2),
    "b last": "a" * (N // 2) + "b",
    "c last": "a" * N + "c",
    "c first": "c" + "a" * N,
    "pairs": "ab" * 1000,
    "forty": "a" * 40,
}
for name, part in parts.items():
    print(name, text.find(part), text.count(part), part in text, len(text.replace(part, "x")), len(text.split(part)))
    print(len(text.partition(part)[0]), text.find(part, 1000), text.find(part, N + 1), text.find(part, 5, N))
    wanted = part.encode()
    print(data.find(wanted), data.count(wanted), wanted in data, len(data.replace(wanted, b"x")), len(data.split(wanted)))
for name in ("b first", "b last", "c first", "c last", "forty"):
    print(name, text.rfind(parts[name]), len(text.rsplit(parts[name])), len(text.rpartition(parts[name])[0]))

# Parts of every length, at every place, from both ends.
choose = random.Random(7)
for _ in range(60):
    text = "".join(choose.choice("äb") for _ in range(300))
    begin, length = choose.randrange(200), choose.randrange(1, 100)
    part = text[begin:begin + length]
    print(text.find(part), text.rfind(part), text.count(part), text.find(part, begin), text.rfind(part, 0, begin + length),
          [len(piece) for piece in text.split(part)], [len(piece) for piece in text.rsplit(part, 1)])
