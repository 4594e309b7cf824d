# Mocks that know what they stand for: spec, spec_set, sealed ones, properties.
from unittest.mock import MagicMock, Mock, PropertyMock, patch, seal


class Account:
    bank = "b"

    def __init__(self, owner):
        self.owner = owner

    def deposit(self, amount):
        return amount

    @property
    def balance(self):
        return 10


mock = Mock(spec=Account)
mock.deposit(5)
print(isinstance(mock, Account), mock.deposit.call_args, mock.bank is not None)
for attempt in (lambda: mock.withdraw(1), lambda: Mock(spec_set=Account).__setattr__("other", 1)):
    try:
        attempt()
    except AttributeError as error:
        print(error)
sealed = Mock()
sealed.known = 1
seal(sealed)
try:
    sealed.unknown
except AttributeError as error:
    print(error)
with patch.object(Account, "balance", new_callable=PropertyMock) as balance:
    balance.return_value = 99
    print(Account("x").balance, balance.call_count)
wrapped = Mock(wraps=Account("y"))
print(wrapped.deposit(4), wrapped.deposit.call_args)
parent = MagicMock()
parent.first(1)
parent.second(2).third()
print(parent.mock_calls)
child = Mock()
parent.attach_mock(child, "child")
child("attached")
print(parent.mock_calls[-1])
