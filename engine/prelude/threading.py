# threading: threads on the virtual clock. The machine runs one thread at a time and knows two things: to park a thread until
# somebody wakes those who wait for an object, and to start one (engine/vm/modules/thread_natives.cpp). All else is said here. Code of
# this module is never interrupted between two waits, so it needs no locks of its own. Behaviour follows Lib/threading.py.

import _thread
from _deprecation import warn_deprecated as _warn_deprecated
from _thread import get_ident
from _time import monotonic
import sys

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


def _remaining(deadline):
    return None if deadline is None else deadline - monotonic()


def _deadline(timeout):
    return None if timeout is None else monotonic() + timeout


def _wake_all(subject):
    while _thread.wake(subject):
        pass


# ---- locks ------------------------------------------------------------------------------------------------------------


def _check_timeout(blocking, timeout):
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        is_float = isinstance(timeout, float)
        raise OverflowError(f"timestamp {'out of range for platform time_t' if is_float else 'too large to convert to C PyTime_t'}")


class lock:
    """Not fair: who is woken has to come in time to find it free."""

    def __init__(self):
        self._is_locked = False

    def acquire(self, blocking=True, timeout=-1):
        if timeout != -1:
            _check_timeout(blocking, timeout)
        if self._is_locked and not (blocking and self._wait(None if timeout == -1 else timeout)):
            return False
        self._is_locked = True
        return True

    def _wait(self, timeout):
        deadline = _deadline(timeout)
        while self._is_locked:
            if timeout is not None and timeout <= 0 or not _thread.park(self, timeout):
                return False
            timeout = _remaining(deadline)
        return True

    def release(self):
        if not self._is_locked:
            raise RuntimeError("release unlocked lock")
        self._is_locked = False
        _thread.wake(self)

    def locked(self):
        return self._is_locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def __repr__(self):
        state = "locked" if self._is_locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"

    def __deepcopy__(self, memo):
        raise TypeError("cannot pickle '_thread.lock' object")


lock.__module__ = "_thread"
Lock = lock


class _RLock:
    def __init__(self):
        self._block = lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        acquired = self._block.acquire(blocking, timeout)
        if acquired:
            self._owner = me
            self._count = 1
        return acquired

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = self._owner or 0
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"

    def __deepcopy__(self, memo):
        raise TypeError("cannot pickle '_thread.RLock' object")

    # What Condition needs: to let go of it however often it was acquired, and to take it back.

    def _release_save(self):
        state = self._count, self._owner
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _is_owned(self):
        return self._owner == get_ident()


_RLock.__module__, _RLock.__qualname__, _RLock.__name__ = "_thread", "RLock", "RLock"


def RLock():
    return _RLock()


class _Waiter:
    """One thread that waits for a condition."""


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _release_save(self):
        if hasattr(self._lock, "_release_save"):
            return self._lock._release_save()
        self._lock.release()

    def _acquire_restore(self, state):
        if hasattr(self._lock, "_acquire_restore"):
            self._lock._acquire_restore(state)
        else:
            self._lock.acquire()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _Waiter()
        self._waiters.append(waiter)
        state = self._release_save()
        is_notified = False
        try:
            if timeout is None or timeout > 0:
                is_notified = _thread.park(waiter, timeout)
            return is_notified
        finally:
            self._acquire_restore(state)
            if not is_notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        deadline = None
        result = predicate()
        while not result:
            if timeout is not None:
                if deadline is None:
                    deadline = _deadline(timeout)
                else:
                    timeout = _remaining(deadline)
                    if timeout <= 0:
                        break
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while self._waiters and n > 0:
            _thread.wake(self._waiters.pop(0))
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _warn_deprecated("notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        deadline = _deadline(timeout)
        while self._value == 0:
            if not blocking or timeout is not None and timeout <= 0:
                return False
            _thread.park(self, timeout)
            timeout = _remaining(deadline)
        self._value -= 1
        return True

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n
        for _ in range(n):
            _thread.wake(self)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        value = f"{self._value}/{self._initial_value}"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    def __init__(self):
        self._flag = False

    def __repr__(self):
        cls = type(self)
        state = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        _warn_deprecated("isSet() is deprecated, use is_set() instead")
        return self._flag

    def set(self):
        self._flag = True
        _wake_all(self)

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if self._flag or timeout is not None and timeout <= 0:
            return self._flag
        return _thread.park(self, timeout)


class BrokenBarrierError(RuntimeError):
    pass


_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = type(self)
        name = f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}"
        return f"{name}: broken>" if self.broken else f"{name}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        while self._state in (_RESETTING, _DRAINING):
            _thread.park(self, None)
        if self._state == _BROKEN:
            raise BrokenBarrierError
        place = self._count
        self._count += 1
        try:
            if place + 1 == self._parties:
                self._open()
            else:
                self._wait(self._timeout if timeout is None else timeout)
            return place
        finally:
            self._count -= 1
            if self._count == 0 and self._state in (_RESETTING, _DRAINING):
                self._change(_FILLING)

    def _change(self, state):
        self._state = state
        _wake_all(self)

    def _open(self):
        try:
            if self._action is not None:
                self._action()
            self._change(_DRAINING)
        except:
            self._change(_BROKEN)
            raise

    def _wait(self, timeout):
        deadline = _deadline(timeout)
        while self._state == _FILLING:
            if timeout is not None and timeout <= 0:
                self._change(_BROKEN)
                raise BrokenBarrierError
            _thread.park(self, timeout)
            timeout = _remaining(deadline)
        if self._state < 0:
            raise BrokenBarrierError

    def reset(self):
        if self._count > 0:
            if self._state in (_FILLING, _BROKEN):
                self._state = _RESETTING
        else:
            self._state = _FILLING
        _wake_all(self)

    def abort(self):
        self._change(_BROKEN)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN


# ---- threads ----------------------------------------------------------------------------------------------------------

_names_given = 0
_running = []  # the Thread objects of what enumerate() shows, in order of start


def _new_name():
    global _names_given
    _names_given += 1
    return f"Thread-{_names_given}"


class Thread:
    _initialized = False
    _process = None  # worker processes are threads with an interpreter lock of their own

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = _new_name()
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._state = "initial"
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = self._state
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._state = "started"
        _running.append(self)
        process = _thread.current_process() if self._process is None else self._process
        _thread.start(self._bootstrap, self, self._name, process)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = get_ident()
        try:
            self.run()
        except BaseException as error:
            self._report(error)
        finally:
            _running.remove(self)
            self._state = "stopped"
            _wake_all(self)

    def _report(self, error):
        arguments = ExceptHookArgs((type(error), error, error.__traceback__, self))
        try:
            excepthook(arguments)
        except BaseException as second:
            _print_exception("Exception in threading.excepthook:", second)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._state != "stopped" and (timeout is None or timeout > 0):
            _thread.park(self, timeout)

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._state == "started"

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._state != "initial":
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _warn_deprecated("isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _warn_deprecated("setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        _warn_deprecated("getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        _warn_deprecated("setName() is deprecated, set the name attribute instead")
        self.name = name


class _MainThread(Thread):
    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._ident = get_ident()
        self._state = "started"
        self._initialized = True


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


_main = _MainThread()
_running.append(_main)
_thread.set_current(_main)


def current_thread():
    return _thread.current()


def main_thread():
    return _main


def active_count():
    return len(_running)


def enumerate():
    return list(_running)


def get_native_id():
    return get_ident()


def stack_size(size=0):
    return 0


def currentThread():
    _warn_deprecated("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def activeCount():
    _warn_deprecated("activeCount() is deprecated, use active_count() instead")
    return active_count()


# ---- exceptions that nobody catches -----------------------------------------------------------------------------------


class ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        names = ("exc_type", "exc_value", "exc_traceback", "thread")
        return f"_thread._ExceptHookArgs({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


def _print_exception(headline, error):
    import traceback

    print(headline, file=sys.stderr)
    traceback.print_exception(error)


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    _print_exception(f"Exception in thread {name}:", args.exc_value)


__excepthook__ = excepthook


# ---- values of a thread of its own ------------------------------------------------------------------------------------


def _values_of(instance):
    """The attributes that the thread which asks has set; at first what __init__ sets."""
    by_thread = object.__getattribute__(instance, "_by_thread")
    me = get_ident()
    if me not in by_thread:
        by_thread[me] = {}
        arguments, keywords = object.__getattribute__(instance, "_arguments")
        type(instance).__init__(instance, *arguments, **keywords)
    return by_thread[me]


class local:
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        instance = object.__new__(cls)
        object.__setattr__(instance, "_by_thread", {get_ident(): {}})
        object.__setattr__(instance, "_arguments", (args, kwargs))
        return instance

    def __getattribute__(self, name):
        values = _values_of(self)
        if name == "__dict__":
            return values
        if name in values:
            return values[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            pass
        owner = "_thread._local" if type(self) is local else type(self).__name__
        raise AttributeError(f"'{owner}' object has no attribute '{name}'", name=name, obj=self)

    def __setattr__(self, name, value):
        _values_of(self)[name] = value

    def __delattr__(self, name):
        values = _values_of(self)
        if name not in values:
            owner = "_thread._local" if type(self) is local else type(self).__name__
            raise AttributeError(f"'{owner}' object has no attribute '{name}'", name=name, obj=self)
        del values[name]


# ---- the end of the program -------------------------------------------------------------------------------------------

_at_exit = []
_is_shutting_down = False


def _register_atexit(function, *args, **kwargs):
    if _is_shutting_down:
        raise RuntimeError("can't register atexit after shutdown")
    _at_exit.append(lambda: function(*args, **kwargs))


def _wait_for_threads():
    """The main thread is through: pools end, and it waits for all threads but the daemons. The machine calls it."""
    global _is_shutting_down
    _is_shutting_down = True
    for function in reversed(_at_exit):
        function()
    _main._state = "stopped"
    _wake_all(_main)
    while True:
        others = [thread for thread in _running if thread is not _main and not thread.daemon]
        if not others:
            return
        others[0].join()


_thread.at_end(_wait_for_threads)
