"""threading.local: an attribute of its own for each thread."""
import threading
import time

data = threading.local()
data.user = "main"


class Session(threading.local):
    requests = 0

    def __init__(self, base):
        print(f"session for {threading.current_thread().name}")
        self.base = base
        self.log = []

    def get(self, path):
        self.requests += 1
        self.log.append(f"{self.base}{path}")


session = Session("http://localhost")


def handle(user):
    print(user, "sees", hasattr(data, "user"))
    data.user = user
    session.get(f"/{user}")
    time.sleep(0.1)
    session.get(f"/{user}/again")
    print(data.user, session.log, session.requests)


threads = [threading.Thread(target=handle, args=(user,), name=f"T-{user}") for user in ("ann", "bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(data.user, session.log, session.requests, sorted(data.__dict__))
del data.user
try:
    data.user
except AttributeError as error:
    print("AttributeError:", error)
