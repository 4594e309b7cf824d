# Generators as stages of a pipeline over records: parsing, filtering, grouping, running totals, batching.
LOG = """\
10:00 INFO started
10:01 WARN disk 91
10:02 ERROR failed: timeout
10:05 INFO retry
10:06 ERROR failed: refused
10:09 WARN disk 95"""


def lines(text):
    for number, line in enumerate(text.splitlines(), start=1):
        yield number, line


def parse(rows):
    for number, line in rows:
        clock, level, *rest = line.split()
        yield {"line": number, "time": clock, "level": level, "words": rest}


def only(records, *levels):
    return (record for record in records if record["level"] in levels)


def running_count(records):
    counts = {}
    for record in records:
        counts[record["level"]] = counts.get(record["level"], 0) + 1
        yield record["time"], dict(counts)


def batches(iterable, size):
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


for record in only(parse(lines(LOG)), "ERROR"):
    print(record["line"], " ".join(record["words"]))
for moment, counts in running_count(parse(lines(LOG))):
    print(moment, counts)
print(list(batches((record["time"] for record in parse(lines(LOG))), 4)))
print(sum(int(record["words"][1]) for record in only(parse(lines(LOG)), "WARN")))


def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return count, average
        total += value
        count += 1
        average = total / count


average = averager()
next(average)
print([average.send(value) for value in (10, 20, 60)])
try:
    average.send(None)
except StopIteration as stop:
    print(stop.value)


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
