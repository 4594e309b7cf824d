# What "Did you mean" offers, from where the error happened.
import asyncio
import traceback


def told(action):
    try:
        action()
    except Exception as error:
        print(traceback.format_exception(error)[-1].strip())


class Greeter:
    count = 0
    limit: int

    def __init__(self):
        self.name = "Ada"
        self._language = "en"
        self.colour = 2

    def bare_attribute(self):
        return name

    def bare_method(self):
        return bare_attribute()

    def bare_class_attribute(self):
        return count

    def private_attribute(self):
        return self.language

    def misspelled(self):
        return self.color

    def misspelled_method(self):
        return self.mispelled()

    @classmethod
    def of_class(cls):
        return colour


greeter = Greeter()
for method in ("bare_attribute", "bare_method", "bare_class_attribute", "private_attribute", "misspelled",
               "misspelled_method", "of_class"):
    told(getattr(greeter, method))
told(lambda: greeter.language)
told(lambda: greeter.nam)
told(lambda: Greeter.cuont)


def unset():
    total = 1

    def inner():
        return totl

    later = inner()
    totals = 2
    return later, total, totals


def not_yet():
    print(valeu)
    value = 1


told(unset)
told(not_yet)
told(lambda: asyncio.gathr())
told(lambda: "".uper())
told(lambda: [].push(1))
told(lambda: {}.has_key(1))
told(lambda: (1).lenght)
told(lambda: prnt("x"))
told(lambda: xyzzy)
told(lambda: random.random())
told(lambda: tim.sleep(1))
told(lambda: sys.exit())
