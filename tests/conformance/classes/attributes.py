# Attribute look-up: class against instance, __getattr__, __setattr__, getattr and setattr, __dict__, missing names.
class Settings:
    theme = "dark"
    tags = []

    def __init__(self):
        self.size = 12


one, two = Settings(), Settings()
one.theme = "light"
one.tags.append("shared")
two.extra = 1
print(one.theme, two.theme, two.tags, one.__dict__, two.__dict__)
Settings.theme = "blue"
print(one.theme, two.theme)
del one.theme
print(one.theme, hasattr(one, "extra"), getattr(two, "extra"))
setattr(one, "size", 20)
delattr(two, "extra")
print(one.size, vars(two))


class Recorder:
    def __init__(self):
        self.log = []

    def __setattr__(self, name, value):
        if name != "log":
            self.log.append(name)
        super().__setattr__(name, value)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"made up {name}"


recorder = Recorder()
recorder.a = 1
recorder.b = 2
recorder.a = 3
print(recorder.log, recorder.a, recorder.anything)
for read in (
    lambda: one.missing,
    lambda: recorder._hidden,
    lambda: Settings.nothing,
    lambda: (5).real_name,
    lambda: None.x,
):
    try:
        read()
    except AttributeError as error:
        print(error)
