"""Threads on the virtual clock: real threads of the operating system that pass one baton, so that exactly one runs at a time.

CPython's own threading, queue and concurrent.futures run on top of it. What they leave to chance is settled by these rules,
which are also those of Asyncarium's engine (engine/sched/threads.h):

* a thread runs until it waits; the clock moves only when none can run
* a thread that is started, or an idle worker of a pool that is given a job, runs at once, and who did that goes on right
  after its first wait
* a thread that is woken goes behind those that are ready already, and who woke it runs on; locks are not handed over: whoever
  comes first when a lock is free gets it
* when none is ready, those whose deadline has come go on, by (deadline, order of parking); an event loop that waits in its
  selector comes after all others of that moment, but for those who have yielded by sleeping for no time
"""

import _thread
import collections
import concurrent.futures
import concurrent.futures._base
import concurrent.futures.thread
import contextlib
import copy
import functools
import itertools
import multiprocessing
import multiprocessing.context
import multiprocessing.process
import multiprocessing.sharedctypes
import os
import pickle
import queue
import sys
import threading
import time
import traceback
import types

from virtual_clock import FOREVER, STATUS_DEADLOCK, clock, leave, nanoseconds

real_start_new_thread = _thread.start_new_thread
real_allocate_lock = _thread.allocate_lock
real_sleep = time.sleep
LONGEST_SLEEP = 2 ** 63 / 1e9  # seconds that time.sleep takes

CPU_COUNT = 8


class Turn:
    """One thread's place in the order of things."""

    def __init__(self) -> None:
        self.gate = real_allocate_lock()
        self.gate.acquire()
        self.subject: object = None    # what it waits for
        self.deadline: int | None = None
        self.order = 0                 # of parking
        self.is_poll = False
        self.is_yielding = False       # it would run on if nobody else could
        self.was_woken = False


class Baton:
    def __init__(self) -> None:
        self.current = Turn()
        self.ready: collections.deque[Turn] = collections.deque()
        self.parked: list[Turn] = []
        self.alive = 1
        self.next_order = itertools.count().__next__
        self.is_held = False
        self.first_of_hold: Turn | None = None

    # --- waiting and waking ------------------------------------------------------------------------------------------

    def park(self, subject: object, deadline: int | None, is_poll: bool = False) -> bool:
        """Waits until somebody wakes who waits for the subject; False when the deadline comes first."""
        me = self.current
        me.subject, me.deadline, me.is_poll, me.was_woken = subject, deadline, is_poll, False
        me.order = self.next_order()
        self.parked.append(me)
        self.pass_on(me)
        me.subject = None  # a loop that has been closed must not be kept
        return me.was_woken

    def wake(self, subject: object) -> bool:
        """Wakes the one who has waited longest."""
        waiting = [turn for turn in self.parked if turn.subject is subject]
        if not waiting:
            return False
        longest = min(waiting, key=lambda turn: turn.order)
        longest.was_woken = True
        self.parked.remove(longest)
        self.make_ready(longest)
        return True

    def make_ready(self, turn: Turn) -> None:
        self.ready.append(turn)
        if self.is_held and self.first_of_hold is None:
            self.first_of_hold = turn

    def wake_all(self, subject: object) -> None:
        while self.wake(subject):
            pass

    def pass_on(self, me: Turn | None) -> None:
        """Lets the next thread run; returns when it is the turn of `me` again (None: of a thread that ends)."""
        following = self.choose()
        if not following.is_yielding:
            clock.forget_readings()
        if following is me:
            return
        self.current = following
        following.gate.release()
        if me is not None:
            me.gate.acquire()

    def choose(self) -> Turn:
        if self.ready:
            return self.ready.popleft()
        timed = [turn for turn in self.parked if turn.deadline is not None]
        if not timed:
            leave(STATUS_DEADLOCK, "oracle: deadlock, all threads wait and nothing can wake them")
        clock.advance_to(min(turn.deadline for turn in timed))
        due = [turn for turn in timed if turn.deadline <= clock.now]
        chosen = min(due, key=lambda turn: (turn.is_yielding, turn.is_poll, turn.deadline, turn.order))
        self.parked.remove(chosen)
        return chosen

    def others_can_run(self) -> bool:
        return bool(self.ready) or any(turn.deadline is not None and turn.deadline <= clock.now for turn in self.parked)

    def yield_turn(self) -> None:
        """Whoever else can run at this moment goes first."""
        me = self.current
        me.subject, me.deadline, me.is_poll, me.is_yielding = object(), clock.now, False, True
        me.order = self.next_order()
        self.parked.append(me)
        self.pass_on(me)
        me.is_yielding = False

    def hand_over(self, turn: Turn) -> None:
        """A ready thread runs at once, the current one right after its first wait."""
        me = self.current
        self.ready.remove(turn)
        self.ready.appendleft(me)
        self.ready.appendleft(turn)
        self.pass_on(me)

    @contextlib.contextmanager
    def hold(self):
        """What becomes ready inside has to wait for the end of the block; the first of them then runs at once."""
        self.is_held, self.first_of_hold = True, None
        try:
            yield
        finally:
            self.is_held = False
        if self.first_of_hold is not None:
            self.hand_over(self.first_of_hold)

    # --- threads -----------------------------------------------------------------------------------------------------

    def start(self, function, at_end) -> None:
        turn = Turn()
        self.alive += 1

        def run() -> None:
            turn.gate.acquire()
            try:
                function()
            finally:
                self.alive -= 1
                at_end()
                self.pass_on(None)

        real_start_new_thread(run, ())
        self.make_ready(turn)
        if not self.is_held:
            self.hand_over(turn)

    # --- event loops -------------------------------------------------------------------------------------------------

    def poll(self, loop, deadline: int | None) -> None:
        """The selector of a loop waits: other threads go on."""
        if deadline is not None and deadline <= clock.now and not self.others_can_run():
            return
        self.park(loop, deadline, is_poll=True)

    def wake_poll(self, loop) -> None:
        for turn in self.parked:
            if turn.is_poll and turn.subject is loop:
                turn.deadline = clock.now


baton = Baton()


def deadline_after(seconds: float | None) -> int | None:
    """A wait is at least a nanosecond long: what is left of a time-out can be a rounding error that never goes away."""
    if seconds is None or seconds <= 0:
        return None if seconds is None else clock.now
    return min(clock.now + max(nanoseconds(seconds), 1), FOREVER)


def sleep(seconds) -> None:
    if not isinstance(seconds, (int, float)) or not 0 <= seconds < LONGEST_SLEEP:
        real_sleep(seconds)  # raises what it raises
    elif seconds > 0:
        baton.park(object(), deadline_after(seconds))
    elif baton.others_can_run():
        baton.yield_turn()


class VirtualLock:
    """_thread.lock."""

    def __init__(self) -> None:
        self.is_locked = False

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if timeout != -1 and (not blocking or timeout < 0):
            real_allocate_lock().acquire(blocking, timeout)  # raises what it raises
        deadline = None if timeout == -1 else deadline_after(timeout)
        while self.is_locked:
            if not blocking or deadline is not None and deadline <= clock.now or not baton.park(self, deadline):
                return False
        self.is_locked = True
        return True

    def release(self) -> None:
        if not self.is_locked:
            raise RuntimeError("release unlocked lock")
        self.is_locked = False
        baton.wake(self)

    def locked(self) -> bool:
        return self.is_locked

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_exception) -> None:
        self.release()

    def _at_fork_reinit(self) -> None:
        self.is_locked = False

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")


VirtualLock.__module__, VirtualLock.__name__, VirtualLock.__qualname__ = "_thread", "lock", "lock"


class VirtualHandle:
    """_thread._ThreadHandle."""

    not_daemons: list["VirtualHandle"] = []

    def __init__(self) -> None:
        self.ident: int | None = None
        self.done = False

    def is_done(self) -> bool:
        return self.done

    def end(self) -> None:
        self.done = True
        baton.wake_all(self)

    def join(self, timeout: float | None = None) -> None:
        deadline = deadline_after(timeout)
        if not self.done and (deadline is None or deadline > clock.now):
            baton.park(self, deadline)


real_rlock_acquire = threading._PyRLock.acquire


def rlock_acquire(self, blocking=True, timeout=-1) -> bool:
    return bool(real_rlock_acquire(self, blocking, timeout))  # the one written in C answers True, not 1


def start_joinable_thread(bootstrap, handle: VirtualHandle, daemon: bool = True) -> int:
    bootstrap.__self__._started.set()  # so that Thread.start() does not wait for it
    if not daemon:
        VirtualHandle.not_daemons.append(handle)
    baton.start(bootstrap, handle.end)
    return 0


def join_threads_at_end() -> None:
    while pending := [handle for handle in VirtualHandle.not_daemons if not handle.done]:
        pending[0].join()


# --- pools -----------------------------------------------------------------------------------------------------------

real_submit = concurrent.futures.ThreadPoolExecutor.submit


def submit(self, fn, /, *args, **kwargs):
    """A job begins when it is submitted, but not before the executor has let go of its locks."""
    with baton.hold():
        return real_submit(self, fn, *args, **kwargs)


class Memory:
    """The program's globals as a forked process has them: functions that see copies of the others."""

    def __init__(self) -> None:
        main = sys.modules["__main__"].__dict__
        self.globals: dict = {}
        known: dict = {}
        for name, value in list(main.items()):
            self.globals[name] = self.forked(value, main, known)

    def forked(self, value: object, main: dict, known: dict) -> object:
        if isinstance(value, types.FunctionType):
            return self.with_own_globals(value) if value.__globals__ is main else value
        try:
            return copy.deepcopy(value, known)
        except Exception:
            return value  # of no use in the process

    def with_own_globals(self, function: types.FunctionType) -> types.FunctionType:
        clone = types.FunctionType(function.__code__, self.globals, function.__name__, function.__defaults__,
                                   function.__closure__)
        clone.__kwdefaults__, clone.__qualname__ = function.__kwdefaults__, function.__qualname__
        return clone

    def own(self, function: object) -> object:
        if isinstance(function, functools.partial):
            return functools.partial(self.own(function.func), *function.args, **function.keywords)
        own = self.globals.get(getattr(function, "__name__", None))
        same = isinstance(function, types.FunctionType) and getattr(own, "__code__", None) is function.__code__
        return own if same else function


memories = threading.local()


def run_in_process(call: tuple) -> object:
    """The arguments are pickled on their way to the worker, where an error becomes that of the future."""
    fn, args, kwargs = pickle.loads(pickle.dumps(call))
    args = [memories.here.own(argument) for argument in args]
    try:
        return pickle.loads(pickle.dumps(memories.here.own(fn)(*args, **kwargs)))
    except BaseException as error:
        raise pickle.loads(pickle.dumps(error)) from None


def run_chunk(fn, chunk: list) -> list:
    return [fn(*arguments) for arguments in chunk]


class VirtualProcessPool(concurrent.futures.Executor):
    """A pool of processes as threads: what goes to a worker and what comes back is pickled."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=()) -> None:
        self.max_workers = CPU_COUNT if max_workers is None else max_workers
        self.forked: list[Memory] = []
        self.initialise = initializer and (initializer, initargs)  # it is forked with them, they are not sent
        self.threads = concurrent.futures.ThreadPoolExecutor(self.max_workers, "Process", self.begin)

    def begin(self) -> None:
        memories.here = self.forked.pop(0)
        if self.initialise:
            function, arguments = self.initialise
            memories.here.own(function)(*copy.deepcopy(arguments))

    def submit(self, fn, /, *args, **kwargs):
        if not self.forked and not self.threads._threads:  # the first job forks all processes
            self.forked = [Memory() for _ in range(self.max_workers)]
        return self.threads.submit(run_in_process, (fn, args, kwargs))

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        chunks = itertools.batched(zip(*iterables), chunksize)
        results = super().map(run_chunk, itertools.repeat(fn), chunks, timeout=timeout)
        return itertools.chain.from_iterable(results)

    def shutdown(self, wait=True, *, cancel_futures=False) -> None:
        self.threads.shutdown(wait, cancel_futures=cancel_futures)


VirtualProcessPool.__name__ = VirtualProcessPool.__qualname__ = "ProcessPoolExecutor"


class VirtualProcess(multiprocessing.process.BaseProcess):
    """multiprocessing.Process whose work is done by a thread, on copies of its arguments."""

    number = itertools.count(1).__next__

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None) -> None:
        default_name = f"Process-{self.number()}"
        super().__init__(group, target, name or default_name, args, kwargs, daemon=daemon)
        self.thread: threading.Thread | None = None
        self.status: int | None = None

    def start(self) -> None:
        self._target = Memory().own(self._target)
        self._args, self._kwargs = copy.deepcopy((self._args, self._kwargs))
        self.thread = threading.Thread(target=self.live, name=self.name, daemon=self.daemon)
        with baton.hold():
            self.thread.start()

    def live(self) -> None:
        try:
            self.run()
            self.status = 0
        except SystemExit as end:
            self.status = end.code if isinstance(end.code, int) else int(end.code is not None)
        except BaseException:
            self.status = 1
            print(f"Process {self.name}:", file=sys.stderr)
            traceback.print_exc()

    def join(self, timeout=None) -> None:
        self.thread.join(timeout)

    def is_alive(self) -> bool:
        return self.thread is not None and self.status is None

    @property
    def exitcode(self) -> int | None:
        return self.status

    __hash__ = object.__hash__


VirtualProcess.__name__ = VirtualProcess.__qualname__ = "Process"


class VirtualProcessLock:
    """multiprocessing's locks, which hold up a virtual thread and not the real one."""

    def __init__(self, make, name: str) -> None:
        self.lock, self.name = make(), name

    def acquire(self, block=True, timeout=None):
        return self.lock.acquire(block, -1 if timeout is None or not block else max(timeout, 0))

    def release(self):
        self.lock.release()

    __enter__ = acquire

    def __exit__(self, *_exception):
        self.release()

    def __reduce__(self):
        raise RuntimeError(f"{self.name} objects should only be shared between processes through inheritance")


class VirtualProcessQueue(queue.Queue):
    """multiprocessing.Queue: what goes through it is pickled."""

    def put(self, item, block=True, timeout=None):
        super().put(pickle.loads(pickle.dumps(item)), block, timeout)

    def close(self):
        pass

    join_thread = cancel_join_thread = close

    def __reduce__(self):
        raise RuntimeError("Queue objects should only be shared between processes through inheritance")


class VirtualProcessEvent(threading.Event):
    def __reduce__(self):
        raise RuntimeError("Condition objects should only be shared between processes through inheritance")


def share_between_processes() -> None:
    """A forked process has these objects themselves: copying leaves them as they are, while pickling refuses them."""
    def itself(shared, _memo):
        return shared

    context = multiprocessing.context.BaseContext
    context.Lock = lambda self: VirtualProcessLock(threading.Lock, "Lock")
    context.RLock = lambda self: VirtualProcessLock(threading.RLock, "RLock")
    context.Queue = lambda self, maxsize=0: VirtualProcessQueue(maxsize)
    context.Event = lambda self: VirtualProcessEvent()
    for name in ("Lock", "RLock", "Queue", "Event"):
        setattr(multiprocessing, name, getattr(multiprocessing.get_context(), name))
    for shared in (VirtualProcessLock, VirtualProcessQueue, VirtualProcessEvent, multiprocessing.sharedctypes.SynchronizedBase):
        shared.__deepcopy__ = itself



def install() -> None:
    if sys.version_info < (3, 13):
        return  # programs with threads cannot be recorded from this version
    time.sleep = sleep
    _thread.allocate_lock = _thread.lock = _thread.LockType = VirtualLock
    threading.Lock = threading._allocate_lock = VirtualLock
    threading._CRLock = None
    threading._PyRLock.acquire = threading._PyRLock.__enter__ = rlock_acquire
    threading._ThreadHandle = VirtualHandle
    threading._start_joinable_thread = start_joinable_thread
    threading._thread_shutdown = join_threads_at_end
    threading._time = queue.time = clock.seconds
    queue.SimpleQueue = queue._PySimpleQueue
    queue.SimpleQueue.__name__ = queue.SimpleQueue.__qualname__ = "SimpleQueue"
    os.cpu_count = os.process_cpu_count = multiprocessing.cpu_count = lambda: CPU_COUNT
    concurrent.futures.thread._global_shutdown_lock = VirtualLock()
    concurrent.futures.ThreadPoolExecutor.submit = submit
    concurrent.futures.ProcessPoolExecutor = VirtualProcessPool
    share_between_processes()
    multiprocessing.Process = VirtualProcess
