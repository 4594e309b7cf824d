"""The same account with a lock around reading and writing."""
import threading
import time


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

    def withdraw(self, who, amount):
        with self.lock:
            seen = self.balance
            print(f"{time.monotonic():.1f} {who} sees {seen}, locked: {self.lock.locked()}")
            time.sleep(0.1)
            self.balance = seen - amount


account = Account(100)
threads = [threading.Thread(target=account.withdraw, args=(who, amount)) for who, amount in
           (("Ann", 30), ("Ben", 50), ("Cid", 5))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("balance:", account.balance, "locked:", account.lock.locked())
