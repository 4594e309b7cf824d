# What calls of simulated libraries give that can be awaited or be entered with `async with`.


class PendingCall:
    """Stands for the coroutine that does the work; a class derived from it says what entering and leaving mean."""

    def __init__(self, coroutine):
        self._coroutine = coroutine

    def __await__(self):
        return self._coroutine.__await__()

    def send(self, value):
        return self._coroutine.send(value)

    def throw(self, *error):
        return self._coroutine.throw(*error)

    def close(self):
        return self._coroutine.close()
