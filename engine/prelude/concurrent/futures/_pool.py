# What pools of threads and of processes share: workers that take jobs, first in first out. A job begins at the moment of its submission
# when a worker is free, or when there may be one more.

from collections import deque
from concurrent.futures import _base
import _thread
import threading

# The default executor of an event loop has no limit.
NO_LIMIT = 1 << 30

# os.cpu_count() of the simulated machine.
CPU_COUNT = 8


class Job:
    def __init__(self, future, function, arguments, keywords):
        self.future = future
        self.function = function
        self.arguments = arguments
        self.keywords = keywords

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.function(*self.arguments, **self.keywords)
        except BaseException as error:
            self.future.set_exception(error)
            self = None  # the exception's traceback keeps this frame, and so would keep itself
        else:
            self.future.set_result(result)


class Pool:
    """The jobs and the workers of one executor; idle workers are parked on it."""

    def __init__(self, make_worker, max_workers, initialize):
        self.jobs = deque()
        self.workers = []
        self.is_shut = False
        self.broken = None  # the exception class and message of a pool that cannot go on
        self._make_worker = make_worker
        self._max_workers = max_workers
        self._initialize = initialize
        self._idle = 0
        _pools.append(self)

    def add(self, job):
        self.jobs.append(job)
        if self._idle:
            self._idle -= 1
            _thread.wake_and_run(self)
        elif len(self.workers) < self._max_workers:
            worker = self._make_worker(len(self.workers), self.work)
            self.workers.append(worker)
            worker.start()

    def work(self):
        """What a worker does."""
        try:
            self._initialize()
        except BaseException as error:
            self._break(error)
            return
        while True:
            while not self.jobs:
                if self.is_shut:
                    return
                self._idle += 1
                _thread.park(self, None)
            self.jobs.popleft().run()

    def _break(self, error):
        _base.log_error("Exception in initializer:", error)
        self.broken = error
        for job in self._take_jobs():
            job.future.set_exception(self.broken_error())

    def broken_error(self):
        return RuntimeError("the pool is not usable anymore")

    def _take_jobs(self):
        jobs = list(self.jobs)
        self.jobs.clear()
        return jobs

    def cancel_jobs(self):
        for job in self._take_jobs():
            job.future.cancel()

    def shut(self):
        """The workers end when there are no jobs left."""
        self.is_shut = True
        self._idle = 0
        threading._wake_all(self)

    def join(self):
        for worker in self.workers:
            worker.join()


def checked_workers(max_workers, default, initializer):
    """How many workers a new executor may have."""
    if max_workers is None:
        max_workers = default
    if max_workers <= 0:
        raise ValueError("max_workers must be greater than 0")
    if initializer is not None and not callable(initializer):
        raise TypeError("initializer must be a callable")
    return max_workers


class PoolExecutor(_base.Executor):
    """What the executors do alike; each makes its Pool, `_pool`."""

    def _add(self, function, arguments, keywords):
        future = _base.Future()
        self._pool.add(Job(future, function, arguments, keywords))
        return future

    def _check_open(self):
        if self._pool.broken is not None:
            raise self._pool.broken_error()
        if self._pool.is_shut:
            reason = "interpreter shutdown" if is_ending else "shutdown"
            raise RuntimeError(f"cannot schedule new futures after {reason}")

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            self._pool.cancel_jobs()
        self._pool.shut()
        if wait:
            self._pool.join()

    def __del__(self):
        if hasattr(self, "_pool"):
            self._pool.shut()


_pools = []
is_ending = False


def _end_all_pools():
    global is_ending
    is_ending = True
    for pool in _pools:
        pool.shut()
    for pool in _pools:
        pool.join()


threading._register_atexit(_end_all_pools)
