# An exception class of the program's own, uncaught: the traceback names its module.
class Overdrawn(Exception):
    def __init__(self, amount):
        self.amount = amount

    def __str__(self):
        return f"overdrawn by {self.amount}"


class Account:
    def __init__(self):
        self.balance = 10

    def pay(self, amount):
        self.balance -= amount
        if self.balance < 0:
            raise Overdrawn(-self.balance)
        return self.balance


account = Account()
print(account.pay(4))
print(account.pay(4))
print(account.pay(4))
