# multiprocessing: processes as threads with an interpreter lock of their own. A process gets copies of its arguments; its printing
# and its end are those of CPython. What processes share (values, arrays, locks, queues) is in concurrent/futures/_shared.py; pipes and
# managers are not there.

from concurrent.futures import _pool
from concurrent.futures._transfer import Memory
from concurrent.futures._shared import (
    Array, BoundedSemaphore, Condition, Event, JoinableQueue, Lock, Queue, RLock, Semaphore, SimpleQueue, Value,
)
import copy
import sys
import threading


def cpu_count():
    return _pool.CPU_COUNT


class ProcessError(Exception):
    pass


class TimeoutError(ProcessError):
    pass


_processes_named = 0
_children = []


class Process:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        global _processes_named
        _processes_named += 1
        self.name = name or f"Process-{_processes_named}"
        self.daemon = bool(daemon)
        self.exitcode = None
        self.pid = None
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._thread = None

    def __repr__(self):
        if self._thread is None:
            state = "initial"
        elif self.exitcode is None:
            state = "started"
        else:
            state = "stopped exitcode=" + str(self.exitcode)
        return f"<{type(self).__name__} name={self.name!r} parent=1 {state}{' daemon' if self.daemon else ''}>"

    def run(self):
        if self._target is not None:
            self._memory.own(self._target)(*self._args, **self._kwargs)

    def start(self):
        assert self._thread is None, "cannot start a process twice"
        # A forked process is not sent its arguments, it has them: even a lambda is good enough.
        self._memory = Memory()
        self._args, self._kwargs = copy.deepcopy((self._args, self._kwargs))
        self._thread = threading.Thread(target=self._live, name=self.name, daemon=self.daemon)
        self._thread._process = self._memory.process
        self._thread._own_process = self
        self.pid = 1000 + self._thread._process
        _children.append(self)
        self._thread.start()

    def _live(self):
        try:
            self.run()
        except SystemExit as end:
            self.exitcode = self._status_of(end.code)
        except BaseException as error:
            threading._print_exception(f"Process {self.name}:", error)
            self.exitcode = 1
        else:
            self.exitcode = 0
        finally:
            _children.remove(self)

    @staticmethod
    def _status_of(code):
        if code is None:
            return 0
        if isinstance(code, int):
            return code
        print(code, file=sys.stderr)
        return 1

    def join(self, timeout=None):
        assert self._thread is not None, "can only join a started process"
        self._thread.join(timeout)

    def is_alive(self):
        return self._thread is not None and self.exitcode is None

    @property
    def ident(self):
        return self.pid

    def terminate(self):
        raise NotImplementedError("not supported by Asyncarium: ending a process from outside")

    kill = terminate


class _MainProcess:
    name = "MainProcess"
    daemon = False
    pid = ident = 1000
    exitcode = None

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_main = _MainProcess()


def current_process():
    return getattr(threading.current_thread(), "_own_process", _main)


def parent_process():
    return None if current_process() is _main else _main


def active_children():
    return list(_children)


# ---- pools ------------------------------------------------------------------------------------------------------------


class AsyncResult:
    def __init__(self, future):
        self._future = future

    def ready(self):
        return self._future.done()

    def wait(self, timeout=None):
        if not self.ready():
            try:
                self._future.exception(timeout)
            except BaseException as error:
                if self.ready():
                    raise

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._future.exception() is None

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        return self._future.result()


class Pool:
    def __init__(self, processes=None, initializer=None, initargs=()):
        from concurrent.futures import ProcessPoolExecutor

        if processes is not None and processes < 1:
            raise ValueError("Number of processes must be at least 1")
        self._executor = ProcessPoolExecutor(processes, None, initializer, initargs)
        self._is_open = True

    def _check_open(self):
        if not self._is_open:
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_open()
        future = self._executor.submit(func, *args, **kwds)

        def report(future):
            error = future.exception()
            if error is None and callback is not None:
                callback(future.result())
            if error is not None and error_callback is not None:
                error_callback(error)

        future.add_done_callback(report)
        return AsyncResult(future)

    def map(self, func, iterable, chunksize=None):
        self._check_open()
        results = self._executor.map(func, iterable, chunksize=chunksize or 1)
        return list(results)

    def imap(self, func, iterable, chunksize=1):
        self._check_open()
        return self._executor.map(func, iterable, chunksize=chunksize)

    def starmap(self, func, iterable, chunksize=None):
        self._check_open()
        futures = [self._executor.submit(func, *arguments) for arguments in iterable]
        return [future.result() for future in futures]

    def close(self):
        self._is_open = False

    def terminate(self):
        self._is_open = False
        self._executor.shutdown(wait=False, cancel_futures=True)

    def join(self):
        if self._is_open:
            raise ValueError("Pool is still running")
        self._executor.shutdown(wait=True)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exception):
        self.terminate()


def freeze_support():
    pass


def get_start_method(allow_none=False):
    return "fork"


def set_start_method(method, force=False):
    if method not in ("fork", "spawn", "forkserver"):
        raise ValueError(f"cannot find context for {method!r}")
