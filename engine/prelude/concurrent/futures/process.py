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


class ProcessPoolExecutor(_pool.PoolExecutor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        self._max_workers = _pool.checked_workers(max_workers, _pool.CPU_COUNT, initializer)
        if max_tasks_per_child is not None:
            raise NotImplementedError("not supported by Asyncarium: max_tasks_per_child")

        def make_worker(number, work):
            worker = threading.Thread(name=f"Process-{number + 1}", target=work, daemon=True)
            worker._memory = self._memories[number]
            worker._process = worker._memory.process
            return worker

        def initialize():
            if initializer is not None:
                threading.current_thread()._memory.run_inherited(initializer, initargs)

        self._memories = None
        self._pool = _ProcessPool(make_worker, self._max_workers, initialize)

    def submit(self, fn, /, *args, **kwargs):
        self._check_open()
        if self._memories is None:  # all processes are forked now, though a worker only begins when there is a job for it
            self._memories = [Memory() for _ in range(self._max_workers)]
        return self._add(_run_in_process, (fn, args, kwargs), {})

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        rows = list(zip(*iterables))
        chunks = [rows[start : start + chunksize] for start in range(0, len(rows), chunksize)]
        futures = [self.submit(_run_chunk, fn, chunk) for chunk in chunks]
        return _unpacked(_base.results_in_order(futures, timeout))
