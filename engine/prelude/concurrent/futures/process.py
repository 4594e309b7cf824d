# concurrent.futures.process: a pool of processes. A process is a thread with an interpreter lock of its own; what goes to it and what
# comes back is copied. Behaviour follows Lib/concurrent/futures/process.py of CPython 3.13.

from concurrent.futures import _base, _pool
from concurrent.futures._transfer import Memory
import threading


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class _ProcessPool(_pool.Pool):
    def broken_error(self):
        return BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or "
                                 "pending.")


def _run_in_process(fn, args, kwargs):
    return threading.current_thread()._memory.run(fn, args, kwargs)


def _run_chunk(fn, chunk):
    return [fn(*arguments) for arguments in chunk]


def _unpacked(chunks):
    for chunk in chunks:
        yield from chunk


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _pool.CPU_COUNT
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            raise NotImplementedError("not supported by Asyncarium: max_tasks_per_child")
        self._max_workers = max_workers

        def make_worker(number, work):
            worker = threading.Thread(name=f"Process-{number + 1}", target=work, daemon=True)
            worker._memory = self._memories[number]
            worker._process = worker._memory.process
            return worker

        def initialize():
            if initializer is not None:
                _run_in_process(initializer, initargs, {})

        self._memories = None
        self._pool = _ProcessPool(make_worker, max_workers, initialize)

    def submit(self, fn, /, *args, **kwargs):
        if self._pool.broken is not None:
            raise self._pool.broken_error()
        if self._pool.is_shut:
            raise RuntimeError("cannot schedule new futures after " +
                               ("interpreter shutdown" if _pool.is_ending else "shutdown"))
        if self._memories is None:  # all processes are forked now, though a worker only begins when there is a job for it
            self._memories = [Memory() for _ in range(self._max_workers)]
        future = _base.Future()
        self._pool.add(_pool.Job(future, _run_in_process, (fn, args, kwargs), {}))
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        rows = list(zip(*iterables))
        chunks = [rows[start : start + chunksize] for start in range(0, len(rows), chunksize)]
        futures = [self.submit(_run_chunk, fn, chunk) for chunk in chunks]
        return _unpacked(_base.results_in_order(futures, timeout))

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            self._pool.cancel_jobs()
        self._pool.shut()
        if wait:
            self._pool.join()

    def __del__(self):
        if hasattr(self, "_pool"):
            self._pool.shut()
