"""What goes wrong in a process, or on the way to it."""
from concurrent.futures import ProcessPoolExecutor


class TooBig(Exception):
    pass


def check(n):
    if n > 10:
        raise TooBig(f"{n} > 10")
    return n


def local_function():
    def inner():
        return 1
    return inner


def main():
    with ProcessPoolExecutor(max_workers=1) as pool:
        good, bad = pool.submit(check, 5), pool.submit(check, 50)
        print(good.result(), repr(bad.exception()))
        try:
            list(pool.map(check, (1, 2, 30, 4)))
        except TooBig as error:
            print("TooBig:", error)
        try:
            pool.submit(lambda: 1).result()
        except Exception as error:
            print(type(error).__name__, "cannot pickle a lambda")
        print(pool.submit(check, "text").exception())
    try:
        ProcessPoolExecutor(max_workers=0)
    except ValueError as error:
        print("ValueError:", error)
    pool.submit(check, 1)


if __name__ == "__main__":
    main()
