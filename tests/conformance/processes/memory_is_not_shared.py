"""Threads change the program's globals; processes change copies of them."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

counter = 0
seen = []
settings = {"mode": "plain"}


def work(n):
    global counter
    counter += n
    seen.append(n)
    settings[f"key{n}"] = n
    return counter, list(seen), len(settings), helper()


def helper():
    return f"{settings['mode']} {counter}"


def prepare(mode):
    settings["mode"] = mode


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(work, [1, 2, 3])))
    print("after processes:", counter, seen, settings)
    with ProcessPoolExecutor(max_workers=1, initializer=prepare, initargs=("prepared",)) as pool:
        print(pool.submit(work, 5).result())
        counter = 100  # too late for the process
        print(pool.submit(work, 5).result(), counter, settings)
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(work, [1, 2, 3])))
    print("after threads:", counter, seen, settings)
