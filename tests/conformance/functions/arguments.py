# Defaults, keyword arguments, *args and **kwargs, keyword-only and positional-only, and the messages of wrong calls.
def greet(name, greeting="Hello", *, punctuation="!"):
    return f"{greeting}, {name}{punctuation}"


def collect(first, /, *rest, sep=" ", **extra):
    return sep.join([first, *rest]) + str(extra)


print(greet("Ada"), greet("Ada", "Hi"), greet(greeting="Yo", name="Bob", punctuation="?"))
print(collect("a"), collect("a", "b", "c", sep="-"), collect("a", x=1, first=2))


def remember(item, seen=[]):
    seen.append(item)
    return seen


print(remember(1), remember(2), remember(3, []), remember(4))


def broken_calls():
    for call in (
        lambda: greet(),
        lambda: greet("a", "b", "c"),
        lambda: greet("a", name="b"),
        lambda: greet("a", loud=True),
        lambda: collect(first="a"),
        lambda: (lambda a, b: 0)(),
        lambda: (lambda *, key: 0)(),
        lambda: __name__(),
    ):
        try:
            print(call())
        except TypeError as error:
            print(error)


broken_calls()
defaults = {"greeting": "Ciao"}
print(greet("Eve", **defaults), greet(*["Eve"], **{**defaults, "punctuation": "."}))
print(greet.__name__, greet.__defaults__, greet.__kwdefaults__)
