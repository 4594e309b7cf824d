# concurrent.futures.thread: a pool of threads. Behaviour follows Lib/concurrent/futures/thread.py of CPython 3.13.

from concurrent.futures import _base, _pool
import threading


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _ThreadPool(_pool.Pool):
    def broken_error(self):
        return BrokenThreadPool("A thread initializer failed, the thread pool is not usable anymore")


class ThreadPoolExecutor(_base.Executor):
    _pools_named = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = _pool.CPU_COUNT + 4
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._pools_named}"
            ThreadPoolExecutor._pools_named += 1
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix

        def make_worker(number, work):
            return threading.Thread(name=f"{thread_name_prefix}_{number}", target=work)

        def initialize():
            if initializer is not None:
                initializer(*initargs)

        self._pool = _ThreadPool(make_worker, max_workers, initialize)

    def submit(self, fn, /, *args, **kwargs):
        if self._pool.broken is not None:
            raise self._pool.broken_error()
        if self._pool.is_shut:
            raise RuntimeError("cannot schedule new futures after " +
                               ("interpreter shutdown" if _pool.is_ending else "shutdown"))
        future = _base.Future()
        self._pool.add(_pool.Job(future, fn, args, kwargs))
        return future

    @property
    def _threads(self):
        return set(self._pool.workers)

    @property
    def _shutdown(self):
        return self._pool.is_shut

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            self._pool.cancel_jobs()
        self._pool.shut()
        if wait:
            self._pool.join()

    def __del__(self):
        if hasattr(self, "_pool"):
            self._pool.shut()
