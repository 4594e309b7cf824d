# What processes have in common (Lib/multiprocessing: sharedctypes.py, synchronize.py, queues.py): memory of ctypes' simple types, locks
# and queues. Simulated processes are threads, so threading's own stand behind the locks; what goes through a queue is copied.

from concurrent.futures._transfer import Shared, _copy
import queue
import threading

_INTEGERS = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 64, "L": 64, "q": 64, "Q": 64}


def _zero(typecode):
    if typecode in _INTEGERS:
        return 0
    if typecode in ("f", "d"):
        return 0.0
    if typecode == "c":
        return b"\0"
    raise NotImplementedError(f"not supported by Asyncarium: shared memory of {typecode!r}")


def _stored(typecode, value):
    """The value as memory of that type gives it back."""
    if typecode in _INTEGERS:
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = _INTEGERS[typecode]
        value %= 1 << bits
        return value - (1 << bits) if typecode.islower() and value >> bits - 1 else value
    if typecode == "f":
        raise NotImplementedError("not supported by Asyncarium: shared memory of 'f'")
    if typecode == "d":
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return float(value)
    if not isinstance(value, bytes) or len(value) != 1:
        raise TypeError("one character bytes, bytearray, or an integer in range(256) expected")
    return value


class _Locked(Shared):
    """Passes on to the lock that it holds."""

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)


class _Synchronized(_Locked):
    def __init__(self, lock):
        self._lock = RLock() if lock is True else lock

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def acquire(self, *arguments):
        return self._lock.acquire(*arguments)


class Synchronized(_Synchronized):
    def __init__(self, typecode, value, lock):
        super().__init__(lock)
        self._typecode = typecode
        self._value = _stored(typecode, value)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = _stored(self._typecode, value)


class SynchronizedArray(_Synchronized):
    def __init__(self, typecode, size_or_values, lock):
        super().__init__(lock)
        self._typecode = typecode
        if isinstance(size_or_values, int):
            self._items = [_zero(typecode)] * size_or_values
        else:
            self._items = [_stored(typecode, value) for value in size_or_values]

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            values = [_stored(self._typecode, item) for item in value]
            if len(values) != len(self._items[index]):
                raise ValueError("Can only assign sequence of same size")
            self._items[index] = values
            return
        if not -len(self._items) <= index < len(self._items):
            raise IndexError("invalid index")
        self._items[index] = _stored(self._typecode, value)


def Value(typecode_or_type, *args, lock=True):
    return Synchronized(typecode_or_type, args[0] if args else _zero(typecode_or_type), lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    return SynchronizedArray(typecode_or_type, size_or_initializer, lock)


# ---- locks ------------------------------------------------------------------------------------------------------------


class Lock(_Locked):
    _plural = "Lock objects"
    _made_of = staticmethod(threading.Lock)

    def __init__(self):
        self._lock = self._made_of()

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, -1 if timeout is None or not block else max(timeout, 0))


class RLock(Lock):
    _plural = "RLock objects"
    _made_of = staticmethod(threading.RLock)


class _SharedThreading(Shared):
    def __deepcopy__(self, memo):
        return Shared.__deepcopy__(self, memo)


class Semaphore(_SharedThreading, threading.Semaphore):
    _plural = "Semaphore objects"


class BoundedSemaphore(_SharedThreading, threading.BoundedSemaphore):
    _plural = "BoundedSemaphore objects"


class Event(_SharedThreading, threading.Event):
    _plural = "Condition objects"


class Condition(_SharedThreading, threading.Condition):
    _plural = "Condition objects"

    def __init__(self, lock=None):
        super().__init__(getattr(lock, "_lock", lock))


# ---- queues -----------------------------------------------------------------------------------------------------------


class JoinableQueue(_SharedThreading, queue.Queue):
    _plural = "Queue objects"

    def put(self, obj, block=True, timeout=None):
        super().put(_copy(obj), block, timeout)


class Queue(JoinableQueue):
    task_done = property(doc="A queue of this kind does not count what is done.")
    join = task_done

    def close(self):
        pass

    def join_thread(self):
        pass

    def cancel_join_thread(self):
        pass


class SimpleQueue(Queue):
    pass
