"""Runs a program in real CPython on a virtual clock: the oracle that the conformance suite is recorded from.

CPython's own asyncio does all the work. Only what it leaves to chance is settled here, by the rules of the design's
"Where CPython leaves it open": waiting moves a clock of whole nanoseconds instead of taking time, equal deadlines go
by order of arming, and sets of tasks are walked in order of creation.
Use: python3 oracle.py PROGRAM [FILE for the order of task steps]
"""

import ast
import asyncio
import asyncio.events
import asyncio.taskgroups
import asyncio.tasks
import concurrent.futures
import concurrent.futures._base as concurrent_base
import datetime
import functools
import gc
import inspect
import itertools
import math
import os
import selectors
import sys
import textwrap
import time
import types
import warnings
import weakref
from pathlib import Path

import simulated_modules
import tracing
import virtual_threads
from suite import is_tests
from virtual_clock import (FIRST_ROUNDS, FOREVER, LONGEST_ROUND, NANOSECONDS, ROUND_TAKES, ROUNDS_OF_A_LENGTH,
                           WEIGHT_OF_LOOKING, clock, leave, nanoseconds)
from virtual_threads import baton

EPOCH = int(datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc).timestamp()) * NANOSECONDS

STATUS_REFUSED = 70

UTCNOW_IS_DEPRECATED = (
    "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to "
    "represent datetimes in UTC: datetime.datetime.now(datetime.UTC).")


def refuse(what: str):
    def refused(*_args, **_kwargs):
        leave(STATUS_REFUSED, f"oracle: {what} cannot be recorded yet")
    return refused


# --- order of creation -----------------------------------------------------------------------------------------------

creation_numbers: "weakref.WeakKeyDictionary[asyncio.Future | concurrent.futures.Future, int]" = weakref.WeakKeyDictionary()
next_creation_number = itertools.count().__next__


def creation_number(future: asyncio.Future) -> int:
    """When a task or future was made. One that the loop did not make gets its number when it is first asked for."""
    if future not in creation_numbers:
        creation_numbers[future] = next_creation_number()
    return creation_numbers[future]


class CreationOrderedSet(set):
    """A set of tasks and futures that is walked in the order in which they were made."""

    def __init__(self, items=()) -> None:
        super().__init__()
        for item in items:
            creation_number(item)
            self.add(item)

    def __iter__(self):
        return iter(sorted(super().__iter__(), key=creation_number))

    def __repr__(self) -> str:
        return "{" + ", ".join(map(repr, self)) + "}" if self else "set()"

    def __sub__(self, other):
        return CreationOrderedSet(super().__sub__(other))

    def pop(self):
        first = next(iter(self))
        self.remove(first)
        return first


class InsertionOrderedSet(dict):
    """A set that programs do not see: the collector, too, walks it in order."""

    def __init__(self, items=()) -> None:
        super().__init__(dict.fromkeys(items))

    def add(self, item) -> None:
        self[item] = None

    def discard(self, item) -> None:
        self.pop(item, None)

    def remove(self, item) -> None:
        del self[item]


class OrderedWeakSet(weakref.WeakKeyDictionary):
    """What the loop keeps async generators in: a weak set in order of insertion."""

    def add(self, item) -> None:
        self[item] = None

    def discard(self, item) -> None:
        self.pop(item, None)


class SetsByName(ast.NodeTransformer):
    """Writes set comprehensions as calls of `set`, so that a module can be given another `set`."""

    def visit_SetComp(self, node: ast.SetComp) -> ast.Call:
        self.generic_visit(node)
        items = ast.GeneratorExp(elt=node.elt, generators=node.generators)
        return ast.Call(func=ast.Name(id="set", ctx=ast.Load()), args=[items], keywords=[])


def redefine_with_ordered_sets(module: types.ModuleType, name: str, replaced: str = "", by: str = "") -> None:
    """Compiles a class or function of a module again, with the sets it makes walked in order of creation."""
    original = getattr(module, name, None)
    if original is None:
        return
    lines, first_line = inspect.getsourcelines(original)
    tree = SetsByName().visit(ast.parse("".join(lines).replace(replaced, by) if replaced else "".join(lines)))
    ast.increment_lineno(tree, first_line - 1)
    exec(compile(ast.fix_missing_locations(tree), module.__file__, "exec"), module.__dict__)


def number_concurrent_futures() -> None:
    initialise = concurrent_base.Future.__init__

    def initialise_with_number(future) -> None:
        initialise(future)
        creation_number(future)

    concurrent_base.Future.__init__ = initialise_with_number


def list_for_popping(items) -> list:
    """as_completed takes what was done at the beginning from the end of a list: so that the oldest comes first."""
    return sorted(items, key=creation_number, reverse=True) if isinstance(items, CreationOrderedSet) else list(items)


def order_sets() -> None:
    for module in (asyncio.tasks, concurrent_base):
        module.set = CreationOrderedSet
    asyncio.taskgroups.set = InsertionOrderedSet
    number_concurrent_futures()
    concurrent_base.list = list_for_popping
    # On a real clock it never is exactly the end of the time.
    redefine_with_ordered_sets(concurrent_base, "as_completed", "wait_timeout < 0", "wait_timeout <= 0")
    redefine_with_ordered_sets(concurrent_base, "wait")
    for name in ("as_completed", "wait"):
        setattr(concurrent.futures, name, getattr(concurrent_base, name))
    asyncio.tasks._InsertionOrderedSet = InsertionOrderedSet
    redefine_with_ordered_sets(asyncio.tasks, "_AsCompletedIterator", "self._todo = todo", "self._todo = _InsertionOrderedSet(todo)")
    for name in ("as_completed", "all_tasks"):
        redefine_with_ordered_sets(asyncio.tasks, name)
    asyncio.as_completed = asyncio.tasks.as_completed
    asyncio.all_tasks = asyncio.tasks.all_tasks


# --- time ------------------------------------------------------------------------------------------------------------

def forget_own_frame(made: asyncio.Future | asyncio.Handle) -> None:
    """In debug mode things remember the stack they were made in: without the frame of the oracle's own method."""
    if made._source_traceback:
        del made._source_traceback[-1]


def least_deadline(when: float, caller: types.FrameType) -> int:
    """What lies ahead, by however little, is a nanosecond away at least: what is left until a moment can be a rounding error."""
    is_delay = caller.f_code is asyncio.BaseEventLoop.call_later.__code__
    lies_ahead = caller.f_locals["delay"] > 0 if is_delay else when > clock.seconds()
    return clock.now + 1 if lies_ahead else -FOREVER


class VirtualTimerHandle(asyncio.TimerHandle):
    """A timer of whole nanoseconds; of equal deadlines the one armed first comes first (CPython's heap is free)."""

    __slots__ = ("deadline", "sequence")
    next_sequence = itertools.count().__next__

    def __init__(self, when, callback, args, loop, context=None) -> None:
        self.deadline = max(nanoseconds(when), least_deadline(when, sys._getframe(2)))
        self.sequence = self.next_sequence()
        super().__init__(self.deadline / NANOSECONDS, callback, args, loop, context)
        forget_own_frame(self)

    def __lt__(self, other: "VirtualTimerHandle") -> bool:
        return (self.deadline, self.sequence) < (other.deadline, other.sequence)

    __hash__ = asyncio.TimerHandle.__hash__


class Rounds:
    """Counts the iterations of a loop while the clock stands still: when there are many, time passes by going round."""

    def __init__(self) -> None:
        self.number = 0
        self.moment: int | None = 0  # of the last one; None: time passes by it

    @staticmethod
    def wait_for_time(loop: "VirtualLoop") -> bool:
        """Whether anything can come of time: a timer, another thread, or what the program has just seen on the clock."""
        return bool(loop._scheduled) or clock.is_read or baton.alive > 1

    def count(self, loop: "VirtualLoop") -> None:
        if not self.wait_for_time(loop):
            return
        weight = WEIGHT_OF_LOOKING if clock.is_read and self.number < FIRST_ROUNDS else 1
        clock.is_read = False
        goes_on = self.moment is None or self.moment == clock.now
        self.number = self.number + weight if goes_on else 0
        self.moment = clock.now

    def end(self, loop: "VirtualLoop") -> int:
        """Until when the loop waits although there is something to do."""
        if self.number < FIRST_ROUNDS or self.moment != clock.now or not self.wait_for_time(loop):
            return clock.now
        self.moment = None
        timers = [timer.deadline for timer in loop._scheduled[:1] if timer.deadline > clock.now]
        longer = 10 ** ((self.number - FIRST_ROUNDS) // ROUNDS_OF_A_LENGTH)
        return min([clock.now + min(ROUND_TAKES * longer, LONGEST_ROUND), *timers])


class VirtualSelector(selectors.DefaultSelector):
    """Where the loop would wait for the next timer: the clock jumps instead, and nothing left is a deadlock."""

    loop: "VirtualLoop"

    def __init__(self) -> None:
        super().__init__()
        self.rounds = Rounds()

    def select(self, timeout: float | None = None) -> list:
        if timeout is None:
            baton.poll(self.loop, None)
        else:
            baton.poll(self.loop, self.loop.next_deadline() if timeout > 0 else self.rounds.end(self.loop))
        self.rounds.count(self.loop)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop with the clock, the selector and the numbering put in."""

    def __init__(self) -> None:
        selector = VirtualSelector()
        super().__init__(selector)
        selector.loop = self
        self._asyncgens = OrderedWeakSet()

    def time(self) -> float:
        is_asked_by_asyncio = sys._getframe(1).f_globals["__name__"].startswith("asyncio.")
        return clock.seconds() if is_asked_by_asyncio else clock.read() / NANOSECONDS

    @property
    def _clock_resolution(self) -> float:
        """The loop runs timers due before now + this: so exactly those due now."""
        return math.ulp(clock.seconds())

    @_clock_resolution.setter
    def _clock_resolution(self, resolution: float) -> None:
        pass

    def next_deadline(self) -> int:
        return self._scheduled[0].deadline

    def create_task(self, coro, **options):
        number = next_creation_number()
        task = super().create_task(coro, **options)
        creation_numbers[task] = number
        forget_own_frame(task)
        return task

    def create_future(self):
        future = super().create_future()
        creation_numbers[future] = next_creation_number()
        return future

    def run_in_executor(self, executor, func, *args):
        if executor is None:
            self._check_default_executor()
            if self._default_executor is None:  # it has no limit
                self._default_executor = concurrent.futures.ThreadPoolExecutor(1 << 30, "asyncio")
        return super().run_in_executor(executor, func, *args)

    def _write_to_self(self) -> None:
        baton.wake_poll(self)

    create_connection = create_server = refuse("a socket")
    subprocess_exec = subprocess_shell = refuse("a subprocess")


# Reprs name the class.
VirtualLoop.__name__ = VirtualLoop.__qualname__ = "_UnixSelectorEventLoop"
VirtualSelector.__name__ = VirtualSelector.__qualname__ = "EpollSelector"
VirtualTimerHandle.__name__ = VirtualTimerHandle.__qualname__ = "TimerHandle"

def virtual_datetime() -> type:
    """The class datetime.datetime whose now is the virtual clock."""
    real = datetime.datetime

    class VirtualDatetime(real):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp((EPOCH + clock.read()) / NANOSECONDS, tz)

        @classmethod
        def today(cls):
            return cls.now()

        @classmethod
        def utcnow(cls):
            warnings.warn(UTCNOW_IS_DEPRECATED, DeprecationWarning, stacklevel=2)
            return cls.now(datetime.timezone.utc).replace(tzinfo=None)

        def __repr__(self):
            is_own = type(self) is VirtualDatetime  # the class's name stands for the real one, which has its module before it
            return f"datetime.{super().__repr__()}" if is_own else super().__repr__()

    VirtualDatetime.__name__ = VirtualDatetime.__qualname__ = "datetime"
    VirtualDatetime.__module__ = "datetime"
    return VirtualDatetime


def count_readings_by_handle() -> None:
    """Each handle of a loop may read the clock some times for nothing. There is no frame for it: recursion has its depth."""
    run = ast.parse(textwrap.dedent(inspect.getsource(asyncio.Handle._run)))
    ast.increment_lineno(run, asyncio.Handle._run.__code__.co_firstlineno - 1)
    first = run.body[0].body[0]
    forget = ast.parse("_forget_readings()").body[0]
    run.body[0].body.insert(0, ast.copy_location(forget, first))
    made = {}
    asyncio.events._forget_readings = clock.forget_readings
    exec(compile(ast.fix_missing_locations(run), asyncio.events.__file__, "exec"), asyncio.events.__dict__, made)
    asyncio.Handle._run = made["_run"]


def of_virtual_moment(function):
    """A function of time whose argument is now when there is none."""
    @functools.wraps(function)
    def at(seconds=None, /):
        return function(time.time() if seconds is None else seconds)
    return at


def make_time_virtual() -> None:
    time.monotonic = time.perf_counter = lambda: clock.read() / NANOSECONDS
    time.monotonic_ns = time.perf_counter_ns = clock.read
    time.time = lambda: (EPOCH + clock.read()) / NANOSECONDS
    time.time_ns = lambda: EPOCH + clock.read()
    time.ctime, time.localtime, time.gmtime = map(of_virtual_moment, (time.ctime, time.localtime, time.gmtime))
    real_strftime, real_asctime = time.strftime, time.asctime
    time.strftime = lambda format, moment=None: real_strftime(format, time.localtime() if moment is None else moment)
    time.asctime = lambda moment=None: real_asctime(time.localtime() if moment is None else moment)
    datetime.datetime = virtual_datetime()
    count_readings_by_handle()
    asyncio.events.TimerHandle = asyncio.TimerHandle = VirtualTimerHandle
    asyncio.SelectorEventLoop = asyncio.EventLoop = VirtualLoop
    asyncio.DefaultEventLoopPolicy._loop_factory = VirtualLoop
    virtual_threads.install()


# --- memory ----------------------------------------------------------------------------------------------------------

def collect_when_asked() -> None:
    """CPython collects cycles by the number of objects made since the last time: so here only when asked, and at the end."""
    threshold = gc.get_threshold()

    def set_threshold(*numbers: int) -> None:
        nonlocal threshold
        threshold = (*numbers, *threshold[len(numbers):])

    gc.collect()
    gc.set_threshold(0)
    gc.set_threshold, gc.get_threshold = set_threshold, lambda: threshold


# --- running ---------------------------------------------------------------------------------------------------------

def run_tests(path: str) -> int:
    """Runs the program's tests in pytest and answers its exit status: without the lines about versions and plugins."""
    import pytest

    left_out = ("cacheprovider", "warnings", "anyio", "faulthandler", "threadexception", "unraisableexception")
    return pytest.main([path, "--rootdir=.", "-c", os.devnull, "--no-header", "--asyncio-mode=auto",
                        *(f"-pno:{plugin}" for plugin in left_out)])


def prepare() -> None:
    """Settles what CPython leaves to chance, once in a process and before any program."""
    order_sets()
    make_time_virtual()
    simulated_modules.install()
    collect_when_asked()


def trace_steps(descriptor: int) -> None:
    """Writes the order of task steps to an open file, a line a step (steps.py)."""
    tracing.trace_steps(VirtualLoop, lambda time, name, word: os.write(descriptor, f"{time} {name} {word}\n".encode()))


def run(path: str) -> None:
    """Runs the program as the main module, as `python3 PATH` would, or its tests; returns or raises SystemExit."""
    program = Path(path)
    del sys.path[0]
    sys.argv = [path]
    sys.dont_write_bytecode = True
    if is_tests(program):
        sys.exit(run_tests(path))
    main = sys.modules["__main__"].__dict__
    for name in [name for name in main if not name.startswith("__")]:
        del main[name]
    main.update(__file__=path, __doc__=None, open=simulated_modules.open_file)
    try:
        exec(compile(program.read_text(encoding="utf-8"), path, "exec"), main)
        return
    except SystemExit:
        raise
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next  # without the frame of this function
        # As PyErr_Print does: the exception lives on to the end of the interpreter.
        sys.last_type, sys.last_value, sys.last_traceback, sys.last_exc = type(error), error, error.__traceback__, error
        sys.excepthook(type(error), error, error.__traceback__)
    sys.exit(1)


if __name__ == "__main__":
    # The module proper is imported apart, so that the program can have __main__ to itself.
    import oracle

    oracle.prepare()
    for file in sys.argv[2:]:
        oracle.trace_steps(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC))
    oracle.run(sys.argv[1])
