# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ and delegation.
class Recorder:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(f"get {name}")
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        setattr(self.target, name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        delattr(self.target, name)

    def __dir__(self):
        return ["log", "target", "zebra"]


class Thing:
    colour = "blue"

    def paint(self, colour):
        self.colour = colour
        return self


thing = Thing()
recorder = Recorder(thing)
print(recorder.colour, recorder.paint("red") is thing, recorder.colour)
recorder.size = 5
del recorder.size
print(recorder.log, thing.__dict__, dir(recorder))
try:
    recorder.nothing
except AttributeError as error:
    print(error)
print(hasattr(recorder, "nothing"), getattr(recorder, "nothing", "default"))


class Loud:
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("no secrets")
        value = super().__getattribute__(name)
        return value

    def __getattr__(self, name):
        return f"made up {name}"

    real = 1


print(Loud().real, Loud().secret, Loud().other)


class Broken:
    @property
    def value(self):
        return self.missing

    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


try:
    Broken().value
except AttributeError as error:
    print(error)
