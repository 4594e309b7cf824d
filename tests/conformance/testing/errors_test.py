# Errors that come through several functions: each place with its arguments, those in between in short.
import asyncio

import pytest


class Rejected(Exception):
    """Raised by check()."""


def check(order, limit=3, *, strict=True):
    if order["amount"] > limit:
        raise Rejected(f"{order['id']}: {order['amount']} is more than {limit}")
    return strict


def process(order, *extra):
    return check(order, *extra)


def test_direct():
    order = {"id": 1, "amount": 5}
    check(order)


def test_through_two():
    process({"id": 2, "amount": 9}, 4)


def test_recursion():
    def count(n):
        if n == 0:
            raise ValueError("bottom")
        return count(n - 1)

    count(3)


@pytest.mark.parametrize("amounts", [[1, 2], [1, 7]])
async def test_concurrent(amounts):
    async def handle(amount):
        await asyncio.sleep(amount / 10)
        return process({"id": 3, "amount": amount})

    results = [await handle(amount) for amount in amounts]
    assert results == [True, True]


def test_from_error():
    try:
        process({"id": 4, "amount": 4})
    except Rejected as error:
        raise RuntimeError("not processed") from error


def test_while_handling():
    try:
        {}["key"]
    except KeyError:
        check({"id": 5, "amount": 10}, strict=False)


def test_long_statement():
    values = [1, 2, 3]
    assert max(
        values[0] * 2,
        values[2] + 1,  # the last
    ) == 13
    print("not reached")
