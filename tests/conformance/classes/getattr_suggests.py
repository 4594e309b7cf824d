# An AttributeError from a program's own __getattr__ is told which name of what is missing; uncaught, it suggests one.
class Options:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __getattr__(self, name):
        raise AttributeError(f"no option {name!r}")


class Told(Options):
    def __getattr__(self, name):
        raise AttributeError("told already", name="other")


options = Options(debug=True, level=3)
for source in (options, Told()):
    try:
        source.missing
    except AttributeError as error:
        print(error, error.name, error.obj is source)
print(getattr(options, "missing", "default"), hasattr(options, "level"))
options.levle
