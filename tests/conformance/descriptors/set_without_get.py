# A descriptor that has __set__ alone: it checks what is written, and what is read is the instance's own entry of that name.


class NotNegative:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} must not be negative")
        instance.__dict__[self.name] = value


class Account:
    balance = NotNegative()
    limit = NotNegative()

    def __init__(self, balance, limit):
        self.balance = balance
        self.limit = limit

    def withdraw(self, amount):
        self.balance -= amount
        return self.balance


account = Account(10, 100)
for amount in (3, 4, 5):
    try:
        print(account.withdraw(amount), getattr(account, "balance"))
    except ValueError as error:
        print(error, account.balance)
print(vars(account), account.limit)
print(type(Account.balance).__name__, Account.__dict__["limit"].name)
del account.__dict__["limit"]
print(type(account.limit).__name__)
account.limit = 7
print(account.limit)
