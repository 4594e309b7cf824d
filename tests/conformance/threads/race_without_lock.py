"""The lost update: both threads read the balance before either writes it."""
import threading
import time

balance = 100


def withdraw(who, amount):
    global balance
    seen = balance
    print(f"{who} sees {seen}")
    time.sleep(0.1)  # the bank thinks
    balance = seen - amount
    print(f"{who} leaves {balance}")


people = [threading.Thread(target=withdraw, args=("Ann", 30)), threading.Thread(target=withdraw, args=("Ben", 50))]
for person in people:
    person.start()
for person in people:
    person.join()
print("balance:", balance, "expected:", 20)
