# pytest runs test cases of unittest, too, and plain tests beside them.
import asyncio
import unittest
from unittest.mock import AsyncMock


class Account:
    def __init__(self, bank):
        self.bank, self.balance = bank, 0

    async def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        await self.bank.confirm(amount)
        self.balance += amount


class AccountTest(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = []

    async def asyncSetUp(self):
        self.bank = AsyncMock()
        self.account = Account(self.bank)
        await asyncio.sleep(0.1)

    async def asyncTearDown(self):
        self.log.append(self._testMethodName)

    async def test_deposit(self):
        await self.account.deposit(5)
        self.bank.confirm.assert_awaited_once_with(5)
        self.assertEqual(self.account.balance, 5)

    async def test_refused(self):
        with self.assertRaises(ValueError):
            await self.account.deposit(0)
        self.assertEqual(self.log, ["test_deposit", "test_expected"])

    @unittest.skip("later")
    async def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("known")


class PlainTest(unittest.TestCase):
    def test_plain(self):
        assert 1 + 1 == 2


def test_function():
    assert [1] == [1]
