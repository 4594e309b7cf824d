# concurrent.futures._base: the result of work on another thread, and waiting for several of them. Behaviour follows
# Lib/concurrent/futures/_base.py of CPython 3.13; sets of futures are walked in order of creation.

from _time import monotonic
from collections import namedtuple
import _thread
import sys
import threading

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_STATE_WORDS = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled",
                FINISHED: "finished"}


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def log_error(text, exception):
    """What CPython's logger "concurrent.futures" does: a program that uses logging gets it there, others on stderr."""
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("concurrent.futures").error(text, exc_info=exception)
        return
    import traceback

    print(text, file=sys.stderr)
    traceback.print_exception(exception)


# ---- one result -------------------------------------------------------------------------------------------------------

_futures_made = 0


class Future:
    def __init__(self):
        global _futures_made
        _futures_made += 1
        self._number = _futures_made
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        text = f"<{type(self).__name__} at {id(self):#x} state={_STATE_WORDS[self._state]}"
        if self._state != FINISHED:
            return text + ">"
        if self._exception is not None:
            return f"{text} raised {type(self._exception).__name__}>"
        return f"{text} returned {type(self._result).__name__}>"

    def cancel(self):
        if self._state in (RUNNING, FINISHED):
            return False
        if not self.cancelled():
            self._state = CANCELLED
            threading._wake_all(self)
            self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        if not self.done():
            self._done_callbacks.append(fn)
            return
        self._call(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            log_error(f"exception calling callback for {self!r}", error)

    def _wait(self, timeout):
        if not self.done():
            if timeout is None or timeout > 0:
                _thread.park(self, timeout)
            if not self.done():
                raise TimeoutError()
        if self.cancelled():
            raise CancelledError()

    def result(self, timeout=None):
        try:
            self._wait(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result
        finally:
            self = None  # or an exception that keeps this frame would keep itself

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    # For executors.

    def set_running_or_notify_cancel(self):
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            for waiter in self._waiters:
                waiter.add(self)
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        log_error(f"Future {id(self)} in unexpected state: {self._state}", None)
        raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        self._settle(result, None)

    def set_exception(self, exception):
        self._settle(None, exception)

    def _settle(self, result, exception):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._exception = exception
        self._state = FINISHED
        for waiter in self._waiters:
            waiter.add(self)
        threading._wake_all(self)
        self._invoke_callbacks()


# ---- several results --------------------------------------------------------------------------------------------------


def _in_order_of_creation(fs):
    return sorted(set(fs), key=lambda future: future._number)


def _is_known(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


class _Waiter:
    """Collects the futures that get done; the event is set when there have been enough."""

    def __init__(self, futures, enough):
        self.finished = []
        self.event = threading.Event()
        self._enough = enough
        self._futures = futures
        for future in futures:
            future._waiters.append(self)

    def add(self, future):
        self.finished.append(future)
        if self._enough(self, future):
            self.event.set()

    def take(self):
        finished = self.finished
        self.finished = []
        self.event.clear()
        return finished

    def close(self):
        for future in self._futures:
            if self in future._waiters:
                future._waiters.remove(self)


def as_completed(fs, timeout=None):
    deadline = None if timeout is None else monotonic() + timeout
    fs = _in_order_of_creation(fs)
    finished = [future for future in fs if _is_known(future)]
    pending = [future for future in fs if not _is_known(future)]
    waiter = _Waiter(fs, lambda waiter, future: True)
    try:
        yield from finished
        while pending:
            left = None if deadline is None else deadline - monotonic()
            if left is not None and left <= 0:
                raise TimeoutError(f"{len(pending)} (of {len(fs)}) futures unfinished")
            waiter.event.wait(left)
            for future in waiter.take():
                pending.remove(future)
                yield future
    finally:
        waiter.close()


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def _are_enough(return_when, missing):
    """What tells a waiter that wait() is over, when so many futures are not done yet."""

    def all_are_done(waiter, future):
        return len(waiter.finished) == missing

    def one_failed(waiter, future):
        failed = not future.cancelled() and future._exception is not None
        return failed or all_are_done(waiter, future)

    if return_when == FIRST_COMPLETED:
        return lambda waiter, future: True
    return one_failed if return_when == FIRST_EXCEPTION else all_are_done


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = _in_order_of_creation(fs)
    known = [future for future in fs if _is_known(future)]
    is_over = len(known) == len(fs)
    if return_when == FIRST_COMPLETED:
        is_over = is_over or bool(known)
    elif return_when == FIRST_EXCEPTION:
        is_over = is_over or any(not f.cancelled() and f.exception() is not None for f in known)
    elif return_when != ALL_COMPLETED:
        raise ValueError(f"Invalid return condition: {return_when!r}")
    if not is_over:
        waiter = _Waiter(fs, _are_enough(return_when, len(fs) - len(known)))
        waiter.event.wait(timeout)
        waiter.close()
        known += waiter.finished
    done = _in_order_of_creation(known)
    return DoneAndNotDoneFutures(set(done), {future for future in fs if future not in done})


# ---- executors --------------------------------------------------------------------------------------------------------


def _result_or_cancel(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()


def results_in_order(futures, timeout):
    """What Executor.map returns: cancels what is left when it is dropped or fails."""
    deadline = None if timeout is None else monotonic() + timeout

    def result_iterator():
        try:
            futures.reverse()
            while futures:
                left = None if deadline is None else deadline - monotonic()
                yield _result_or_cancel(futures.pop(), left)
        finally:
            for future in futures:
                future.cancel()

    result_iterator.__qualname__ = "Executor.map.<locals>.result_iterator"
    return result_iterator()


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        futures = [self.submit(fn, *arguments) for arguments in zip(*iterables)]
        return results_in_order(futures, timeout)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.shutdown(wait=True)
        return False
