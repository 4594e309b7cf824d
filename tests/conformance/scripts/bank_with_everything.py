# A longer program as courses end with: classes, exceptions, dataclasses, context managers, generators together.
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    TRANSFER = auto()


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {amount:.2f}")
        self.missing = amount - account.balance


@dataclass(order=True)
class Entry:
    amount: float
    kind: Kind = field(compare=False)
    note: str = field(default="", compare=False)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list[Entry] = field(default_factory=list, repr=False)

    def deposit(self, amount, kind=Kind.DEPOSIT, note=""):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(Entry(amount, kind, note))

    def withdraw(self, amount, kind=Kind.WITHDRAWAL, note=""):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(Entry(-amount, kind, note))


class Bank:
    def __init__(self):
        self.accounts = {}

    def __getitem__(self, owner):
        return self.accounts.setdefault(owner, Account(owner))

    @contextmanager
    def transaction(self, *owners):
        saved = {owner: (self[owner].balance, list(self[owner].history)) for owner in owners}
        try:
            yield [self[owner] for owner in owners]
        except Exception as error:
            for owner, (balance, history) in saved.items():
                self[owner].balance, self[owner].history = balance, history
            print(f"rolled back: {error}")

    def statement(self):
        for owner in sorted(self.accounts):
            yield f"{owner:>6} {self[owner].balance:>10,.2f} ({len(self[owner].history)})"


bank = Bank()
bank["ann"].deposit(1500, note="salary")
bank["bob"].deposit(20.5)
for amount in (100, 5000, 250):
    with bank.transaction("ann", "bob") as (ann, bob):
        bob.deposit(amount, Kind.TRANSFER)
        ann.withdraw(amount, Kind.TRANSFER)
print(*bank.statement(), sep="\n")
by_kind = defaultdict(float)
for account in bank.accounts.values():
    for entry in account.history:
        by_kind[entry.kind.name] += entry.amount
print(dict(by_kind), max(bank["ann"].history), bank["ann"])
try:
    bank["cid"].withdraw(1)
except InsufficientFunds as error:
    print(error, error.missing)
