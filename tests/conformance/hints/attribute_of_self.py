class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        balance += amount if False else 0

    def withdraw(self, amount):
        return balance - amount


account = Account(10)
try:
    account.deposit(1)
except UnboundLocalError as error:
    print(error)
account.withdraw(5)
