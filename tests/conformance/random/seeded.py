# random with a seed gives the same numbers everywhere.
import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 10), random.randrange(0, 100, 5))
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.sample(range(100), 5))
cards = list(range(10))
random.shuffle(cards)
print(cards, random.getrandbits(16), random.gauss(0, 1), random.expovariate(2))
print(random.choices(["red", "blue"], weights=[9, 1], k=8), random.triangular(1, 5, 2), random.betavariate(1, 2) if False else "")
generator = random.Random("text")
print([generator.randint(1, 6) for _ in range(10)], generator.random())
state = generator.getstate()
first = generator.random()
generator.setstate(state)
print(first == generator.random(), random.Random(1).random(), random.Random(1.5).random(), random.Random(b"x").random())
print(random.Random(0).normalvariate(10, 2), random.Random(0).lognormvariate(0, 0.5), random.Random(3).paretovariate(3))
for attempt in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randint(5, 1), lambda: random.randrange(0)):
    try:
        attempt()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
