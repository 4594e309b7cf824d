# Sorting is stable; keys; sorting by several criteria; ranking and grouping by hand.
cars = [("Fiat", 1200, "red"), ("Opel", 1500, "blue"), ("Audi", 2900, "red"), ("Kia", 1200, "blue")]
print([car[0] for car in sorted(cars, key=lambda car: car[1])])
print([car[0] for car in sorted(cars, key=lambda car: (car[2], -car[1]))])
by_colour = sorted(cars, key=lambda car: car[2])
print([car[0] for car in by_colour])
print([car[0] for car in sorted(by_colour, key=lambda car: car[1], reverse=True)])
words = "The quick brown Fox jumps over The lazy Dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len))
print(sorted(set(words), key=lambda w: (len(w), w)))
scores = {"ann": 70, "bob": 91, "cid": 70}
for rank, (name, score) in enumerate(sorted(scores.items(), key=lambda item: (-item[1], item[0])), start=1):
    print(rank, name, score)
calls = []


def counting_key(n):
    calls.append(n)
    return n % 3


print(sorted([5, 3, 4, 1, 2], key=counting_key), calls)


class Job:
    def __init__(self, name, priority):
        self.name, self.priority = name, priority

    def __lt__(self, other):
        return self.priority < other.priority


jobs = [Job("write", 2), Job("read", 1), Job("run", 2), Job("plan", 0)]
print([job.name for job in sorted(jobs)], max(jobs).name, min(jobs).name)


def merge_sort(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left, right, merged = merge_sort(values[:middle]), merge_sort(values[middle:]), []
    while left and right:
        merged.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return merged + left + right


print(merge_sort([38, 27, 43, 3, 9, 82, 10]))
