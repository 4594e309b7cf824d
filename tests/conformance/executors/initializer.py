"""Each worker prepares itself once; one that cannot breaks the pool."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

local = threading.local()


def connect(host):
    local.connection = f"{host}#{threading.current_thread().name[-1]}"
    print("connect", local.connection)


def query(text):
    time.sleep(0.1)
    return f"{text} via {local.connection}"


with ThreadPoolExecutor(2, "db", initializer=connect, initargs=("server",)) as pool:
    for answer in pool.map(query, ("q1", "q2", "q3")):
        print(answer)


def fail():
    raise OSError("no server")


with ThreadPoolExecutor(1, initializer=fail) as pool:
    future = pool.submit(query, "q")
    try:
        print(future.result())
    except BrokenThreadPool as error:
        print("BrokenThreadPool:", error)
    try:
        pool.submit(query, "r")
    except BrokenThreadPool as error:
        print("again:", error)
