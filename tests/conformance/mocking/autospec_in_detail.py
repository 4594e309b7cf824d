# create_autospec: stand-ins that take what the real things take, and nothing else.
import asyncio
from unittest.mock import create_autospec, patch


class Account:
    currency = "EUR"

    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance

    def deposit(self, amount, *, note=""):
        return self.balance + amount

    async def sync(self, timeout):
        return timeout

    @classmethod
    def open(cls, owner):
        return cls(owner)

    @staticmethod
    def check(number):
        return number > 0


class Formatter:
    def __call__(self, value, width=10):
        return str(value)


def transfer(source, target, amount=1):
    return amount


def attempt(what, action):
    try:
        print(what, "->", action())
    except (TypeError, AttributeError, AssertionError) as error:
        print(what, "!", type(error).__name__, str(error).splitlines()[0])


Bank = create_autospec(Account)
Bank.return_value.deposit.return_value = 10
account = Bank("ada", balance=5)
print(account.deposit(3, note="gift"), isinstance(account, Account))
Bank.assert_called_once_with("ada", 5)
account.deposit.assert_called_once_with(amount=3, note="gift")
attempt("no owner", lambda: Bank())
attempt("no amount", lambda: account.deposit())
attempt("positional note", lambda: account.deposit(1, "note"))
attempt("unknown method", lambda: account.withdraw(1))
attempt("instance called", lambda: account(1))
attempt("class method", lambda: Bank.open("ada", "extra"))
attempt("static method", lambda: Bank.check())
Bank.open("grace")
Bank.check(3)
print(Bank.open.call_args, Bank.check.call_args, Bank.mock_calls[-2:])


async def main():
    account.sync.return_value = "synced"
    print(await account.sync(3), await account.sync(timeout=4), account.sync.await_count)


asyncio.run(main())

formatter = create_autospec(Formatter(), return_value="formatted")
print(formatter(3, width=2))
mocked = create_autospec(transfer, return_value=7)
print(mocked(1, 2), mocked.__name__)
mocked.assert_called_once_with(source=1, target=2)
attempt("transfer", lambda: mocked(1))
attempt("attribute", lambda: mocked.no_such_thing.x and None)

with patch("__main__.transfer", autospec=True) as replaced:
    replaced.side_effect = lambda source, target, amount=1: amount * 2
    print(transfer("a", "b", amount=4))
    attempt("patched", lambda: transfer())
with patch.object(Account, "deposit", autospec=True) as replaced:
    real = Account("ada")
    replaced.return_value = 1
    print(real.deposit(5), real.deposit.call_count, Account.deposit is replaced)
    replaced.assert_called_once_with(real, 5)
strict = create_autospec(Account, spec_set=True, instance=True)
attempt("new attribute", lambda: setattr(strict, "extra", 1))
