# raise ... from ..., implicit context, and from None: what the exception remembers.
class ConfigError(Exception):
    pass


def read(settings, key):
    try:
        return int(settings[key])
    except KeyError as error:
        raise ConfigError(f"no {key}") from error
    except ValueError as error:
        raise ConfigError(f"bad {key}") from None


for key in ("port", "host", "size"):
    try:
        print(read({"port": "80", "size": "big"}, key))
    except ConfigError as error:
        print(error, "| cause:", repr(error.__cause__), "| context:", type(error.__context__).__name__,
              "| suppressed:", error.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]
except KeyError as error:
    print(repr(error.__context__), error.__cause__)

try:
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")
except TypeError as error:
    chain = []
    while error:
        chain.append(f"{type(error).__name__}: {error}")
        error = error.__context__
    print(" <- ".join(chain))

try:
    raise ConfigError("wrapper") from ValueError("never raised itself")
except ConfigError as error:
    print(repr(error.__cause__))
