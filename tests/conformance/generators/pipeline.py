# A pipeline of generators: each item goes all the way through before the next one starts.
def lines():
    for line in ["GET /a 200", "GET /b 404", "", "POST /a 200", "GET /c 500", "GET /d 200"]:
        print("read   ", repr(line))
        yield line


def parsed(source):
    for line in source:
        if not line:
            continue
        method, path, status = line.split()
        print("parse  ", path)
        yield {"method": method, "path": path, "status": int(status)}


def failures(source):
    for record in source:
        if record["status"] >= 400:
            print("failure", record["path"])
            yield record


def take(count, source):
    if count <= 0:
        return
    for item in source:
        yield item
        count -= 1
        if count == 0:
            return


first_two = list(take(2, failures(parsed(lines()))))
print([record["path"] for record in first_two])


def batches(source, size):
    batch = []
    for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


print(list(batches(range(7), 3)))


def running_total(source):
    total = 0
    for value in source:
        total += value
        yield total


print(list(running_total(n for batch in batches(range(1, 6), 2) for n in batch)))
