# A hierarchy of exceptions of one's own: matched from specific to general, with attributes and messages.
class ApiError(Exception):
    """Base of all."""

    status = 500


class NotFound(ApiError):
    status = 404

    def __init__(self, name):
        super().__init__(f"{name} not found")
        self.name = name


class RateLimited(ApiError):
    status = 429

    def __str__(self):
        return f"slow down ({self.status})"


def fetch(name):
    if name == "ghost":
        raise NotFound(name)
    if name == "busy":
        raise RateLimited("ignored", 30)
    if name == "bare":
        raise ApiError
    if name == "broken":
        raise RuntimeError("boom")
    return name.upper()


for name in ("ok", "ghost", "busy", "bare", "broken"):
    try:
        print(fetch(name))
    except NotFound as error:
        print("missing:", error.name, error, error.status)
    except ApiError as error:
        print("api:", type(error).__name__, str(error), repr(error), error.args, error.status)
    except Exception as error:
        print("unexpected:", repr(error))
print(issubclass(NotFound, Exception), NotFound.__mro__[1].__name__, isinstance(NotFound("x"), ApiError))
print(repr(ValueError()), repr(ValueError("one")), repr(ValueError("one", 2)), str(KeyError("k")), str(ValueError(1)))
