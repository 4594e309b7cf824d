# __new__, __init__, __del__, __call__, copies of instances, class and static methods.
class Tracked:
    count = 0

    def __new__(cls, *args):
        print("new", cls.__name__, args)
        instance = super().__new__(cls)
        Tracked.count += 1
        return instance

    def __init__(self, name):
        print("init", name)
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __call__(self, *args, **kwargs):
        return f"{self.name} called with {args} {kwargs}"

    @classmethod
    def numbered(cls):
        return cls(f"number {cls.count}")

    @staticmethod
    def help():
        return "just a function"


first = Tracked("a")
second = first
print(first(1, key=2), Tracked.help(), first.help())
del first
print("still there")
second = None
print("gone")
third = Tracked.numbered()


def scope():
    local = Tracked("local")
    print("in scope", local.name)


scope()


class Cached:
    instances = {}

    def __new__(cls, key):
        if key not in cls.instances:
            cls.instances[key] = super().__new__(cls)
        return cls.instances[key]

    def __init__(self, key):
        self.key = key
        self.inits = getattr(self, "inits", 0) + 1


print(Cached("x") is Cached("x"), Cached("x").inits)


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def shout(self):
        return self + "!"


print(Upper("hi").shout(), isinstance(Upper("a"), str), type(Upper("a") + "b").__name__, len(Upper("abc")))


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(Other())
