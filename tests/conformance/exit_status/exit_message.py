# sys.exit with a message: it goes to stderr, and the status is 1.
import sys


class Config:
    def __init__(self, **values):
        self.values = values

    def require(self, name):
        if name not in self.values:
            sys.exit(f"error: {name} is not set")
        return self.values[name]


config = Config(host="localhost", port=8080)
for name in ("host", "port", "user"):
    print(name, "=", config.require(name))
print("not reached")
