# A class with state, methods, properties and validation, as introductions show it.
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.missing = needed - available


class Account:
    interest = 0.02
    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.opened += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("balance cannot be negative")
        self._balance = value

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    @classmethod
    def joint(cls, *owners):
        return cls(" & ".join(owners), 100)

    @staticmethod
    def valid(amount):
        return amount > 0

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"


account = Account("Ada", 50)
account.withdraw(20)
print(account, account.balance, account.history, Account.joint("A", "B"), Account.opened)
try:
    account.withdraw(1000)
except InsufficientFunds as error:
    print(error, error.missing)
try:
    account.balance = -1
except ValueError as error:
    print(error)
account.balance = 75
account.interest = 0.05
print(account.balance, account.interest, Account.interest, Account.valid(3))
