# A transfer that must happen as a whole: `with connection` commits or rolls back.
import sqlite3


class Overdrawn(Exception):
    pass


db = sqlite3.connect("bank.db")
db.executescript("""
    CREATE TABLE IF NOT EXISTS accounts (name TEXT PRIMARY KEY, balance INTEGER NOT NULL);
    INSERT INTO accounts VALUES ('ann', 100); -- a comment
    INSERT INTO accounts VALUES ('bob', 20);
""")


def transfer(source, target, amount):
    with db:
        db.execute("UPDATE accounts SET balance = balance - ? WHERE name = ?", (amount, source))
        (balance,) = db.execute("SELECT balance FROM accounts WHERE name = ?", (source,)).fetchone()
        if balance < 0:
            raise Overdrawn(f"{source} has only {balance + amount}")
        db.execute("UPDATE accounts SET balance = balance + ? WHERE name = ?", (amount, target))


for amount in (30, 500, 20):
    try:
        transfer("ann", "bob", amount)
        print("ok", end=" ")
    except Overdrawn as error:
        print("refused:", error, end=" ")
    print(dict(db.execute("SELECT name, balance FROM accounts")), db.in_transaction)

other = sqlite3.connect("bank.db")
db.execute("UPDATE accounts SET balance = 0")
print(other.execute("SELECT sum(balance) FROM accounts").fetchone(), db.execute("SELECT sum(balance) FROM accounts").fetchone())
db.rollback()
print(db.execute("SELECT * FROM accounts ORDER BY balance DESC").fetchall())
db.execute("BEGIN")
try:
    db.execute("BEGIN")
except sqlite3.OperationalError as error:
    print(error)
db.execute("COMMIT")
try:
    db.execute("COMMIT")
except sqlite3.OperationalError as error:
    print(error)
