"""A process gets copies: what it does to its arguments stays there."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def add_to(numbers, number):
    numbers.append(number)
    return numbers


class Basket:
    def __init__(self):
        self.items = []


def put(basket, item):
    basket.items.append(item)
    return basket


if __name__ == "__main__":
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        numbers, basket = [1], Basket()
        with kind(1) as pool:
            result = pool.submit(add_to, numbers, 2).result()
            print(kind.__name__, numbers, result, result is numbers)
            other = pool.submit(put, basket, "apple").result()
            print(basket.items, other.items, other is basket)
