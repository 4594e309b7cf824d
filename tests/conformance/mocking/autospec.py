# create_autospec: mocks that take only the arguments of what they stand for.
from unittest.mock import create_autospec


class Account:
    bank = "b"

    def __init__(self, owner):
        self.owner = owner

    def deposit(self, amount):
        return amount

    @property
    def balance(self):
        return 10


FakeAccount = create_autospec(Account)
account = FakeAccount("ann")
account.deposit(3)
account.deposit.assert_called_once_with(3)
FakeAccount.assert_called_once_with("ann")
for attempt in (lambda: account.deposit(), lambda: account.deposit(1, 2), lambda: FakeAccount()):
    try:
        attempt()
    except TypeError as error:
        print("TypeError:", error)


def add(a, b=2):
    return a + b


fake = create_autospec(add, return_value=7)
print(fake(1), fake(1, b=3), fake.call_count)
try:
    fake()
except TypeError as error:
    print("TypeError:", error)
