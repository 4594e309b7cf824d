"""CPython's side of the order of task steps: a loop whose tasks tell when they are resumed and how that ends.

Each step is told to `write(nanoseconds, name, word)`: the virtual time, the task's name at that moment, and `resumed`, `suspended` or
`ended`. An eager task begins while the task that makes it is running: that one counts as suspended meanwhile.
"""

import asyncio
import collections
import collections.abc
import threading
from collections.abc import Callable

from virtual_clock import clock

Write = Callable[[int, str, str], None]


class Tracer:
    def __init__(self, write: Write) -> None:
        self.write = write
        self.running: dict[int, list[asyncio.Task]] = collections.defaultdict(list)  # by thread, the innermost last

    def tell(self, task: asyncio.Task, word: str) -> None:
        self.write(clock.now, task.get_name(), word)

    def begin(self) -> None:
        running = self.running[threading.get_ident()]
        if running:
            self.tell(running[-1], "suspended")
        running.append(asyncio.current_task())
        self.tell(running[-1], "resumed")

    def end(self, word: str) -> None:
        running = self.running[threading.get_ident()]
        self.tell(running.pop(), word)
        if running:
            self.tell(running[-1], "resumed")


class TracedCoroutine(collections.abc.Coroutine):
    """Stands for a task's coroutine. Its frames get into tracebacks, and frames that end below them keep them: so that nothing lives
    longer for being traced, they hold neither the coroutine nor an exception.
    """

    def __init__(self, coroutine, tracer: Tracer) -> None:
        self.coroutine = coroutine
        self.tracer = tracer

    def send(self, value):
        tracer, calls = self.tracer, [self.coroutine.send]
        del self
        tracer.begin()
        word = "ended"
        try:
            yielded = calls.pop()(value)
            word = "suspended"
            return yielded
        finally:
            tracer.end(word)

    def throw(self, exception):
        tracer, calls, exceptions = self.tracer, [self.coroutine.throw], [exception]
        del self, exception
        tracer.begin()
        word = "ended"
        try:
            yielded = calls.pop()(exceptions.pop())
            word = "suspended"
            return yielded
        finally:
            tracer.end(word)

    def close(self):
        return self.coroutine.close()

    def __await__(self):
        return self.coroutine.__await__()

    def __getattr__(self, name):
        return getattr(self.coroutine, name)


def trace_steps(loop_class: type, write: Write) -> None:
    """From now on, tasks of loops of that class are traced."""
    tracer = Tracer(write)
    plain_create_task = loop_class.create_task

    def create_task(self, coroutine, **options):
        return plain_create_task(self, TracedCoroutine(coroutine, tracer) if asyncio.iscoroutine(coroutine) else coroutine, **options)

    loop_class.create_task = create_task
