"""A circuit breaker: closed, open after failures, half open after a pause."""
import asyncio
from enum import Enum, auto


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()


class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, failures, pause):
        self.limit, self.pause = failures, pause
        self.failures, self.opened, self.state = 0, None, State.CLOSED

    async def call(self, function, *args):
        now = asyncio.get_running_loop().time()
        if self.state is State.OPEN:
            if now - self.opened < self.pause:
                raise CircuitOpen(f"closed to calls for {self.pause - (now - self.opened):.1f} s")
            self.state = State.HALF_OPEN
        try:
            result = await function(*args)
        except Exception:
            self.failures += 1
            if self.state is State.HALF_OPEN or self.failures >= self.limit:
                self.state, self.opened = State.OPEN, asyncio.get_running_loop().time()
            raise
        self.state, self.failures = State.CLOSED, 0
        return result


async def service(time_of_recovery):
    await asyncio.sleep(0.1)
    if asyncio.get_running_loop().time() < time_of_recovery:
        raise ConnectionError("down")
    return "ok"


async def main():
    breaker = CircuitBreaker(failures=2, pause=1)
    for _ in range(12):
        try:
            answer = await breaker.call(service, 2.5)
        except (ConnectionError, CircuitOpen) as error:
            answer = f"{type(error).__name__}: {error}"
        print(f"{asyncio.get_running_loop().time():.1f} {breaker.state.name:9} {answer}")
        await asyncio.sleep(0.2)

asyncio.run(main())
