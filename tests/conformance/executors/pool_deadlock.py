"""A job that waits for another job of the same full pool waits for ever."""
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def inner():
    return 42


def outer():
    print("outer waits for inner")
    return pool.submit(inner).result()


print(pool.submit(outer).result())
