# concurrent.futures.thread: a pool of threads. Behaviour follows Lib/concurrent/futures/thread.py of CPython 3.13.

from concurrent.futures import _base, _pool
import threading


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _ThreadPool(_pool.Pool):
    def broken_error(self):
        return BrokenThreadPool("A thread initializer failed, the thread pool is not usable anymore")


class ThreadPoolExecutor(_pool.PoolExecutor):
    _pools_named = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        self._max_workers = _pool.checked_workers(max_workers, _pool.CPU_COUNT + 4, initializer)
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._pools_named}"
            ThreadPoolExecutor._pools_named += 1
        self._thread_name_prefix = thread_name_prefix

        def make_worker(number, work):
            return threading.Thread(name=f"{thread_name_prefix}_{number}", target=work)

        def initialize():
            if initializer is not None:
                initializer(*initargs)

        self._pool = _ThreadPool(make_worker, self._max_workers, initialize)

    def submit(self, fn, /, *args, **kwargs):
        self._check_open()
        return self._add(fn, args, kwargs)

    @property
    def _threads(self):
        return set(self._pool.workers)

    @property
    def _shutdown(self):
        return self._pool.is_shut
