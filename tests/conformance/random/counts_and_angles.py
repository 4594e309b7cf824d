# Samples with counts, angles, and what the functions of random refuse.
import random

random.seed(41)
print([round(random.vonmisesvariate(1.5, kappa), 12) for kappa in (0, 0.5, 4, 100)])
print(random.sample(["red", "blue"], counts=[4, 2], k=5), random.choices("ab", cum_weights=[1, 5], k=6))
for wrong in (lambda: random.sample("ab", counts=[1], k=1), lambda: random.sample("ab", counts=[0, 0], k=1),
              lambda: random.sample("ab", counts=[1, 1], k=3), lambda: random.choices("ab", [1, float("inf")]),
              lambda: random.choices("ab", [0, 0]), lambda: random.randrange(1.5), lambda: random.randrange(1, "3"),
              lambda: random.randrange(3, 3), lambda: random.randint(2, 1), lambda: random.choice([])):
    try:
        print(wrong())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
print([round(random.gammavariate(shape, 2.0), 12) for shape in (0.3, 1.0, 7.5)], round(random.betavariate(2, 0.5), 12))
print(random.random())
