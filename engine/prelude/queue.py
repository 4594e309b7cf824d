# queue: queues between threads, on what parks and wakes them (_thread). No thread can be interrupted between two waits in here, so the
# queues need no lock around their own steps. Behaviour follows Lib/queue.py of CPython 3.13.

from _time import monotonic
from collections import deque
from heapq import heappop, heappush
import _thread
import threading


class Empty(Exception):
    pass


Empty.__module__ = "_queue"


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class _Subject:
    """What threads can wait for."""


def _wait_until(condition, subject, block, timeout):
    """Parks until condition() holds; False when it does not in time."""
    if not block:
        return condition()
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    deadline = None if timeout is None else monotonic() + timeout
    while not condition():
        if timeout is not None and timeout <= 0:
            return False
        _thread.park(subject, timeout)
        timeout = None if deadline is None else deadline - monotonic()
    return True


class Queue:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.mutex = threading.Lock()
        self.unfinished_tasks = 0
        self.is_shutdown = False
        self._item_is_there = _Subject()
        self._room_is_there = _Subject()
        self._all_is_done = _Subject()
        self._init(maxsize)

    # What the kinds of queues differ in; programs override these too.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0:
            can_go_on = lambda: self.is_shutdown or self._qsize() < self.maxsize
            if not _wait_until(can_go_on, self._room_is_there, block, timeout):
                raise Full
            if self.is_shutdown:
                raise ShutDown
        self._put(item)
        self.unfinished_tasks += 1
        _thread.wake(self._item_is_there)

    def get(self, block=True, timeout=None):
        if self.is_shutdown and not self._qsize():
            raise ShutDown
        can_go_on = lambda: self.is_shutdown or self._qsize()
        if not _wait_until(can_go_on, self._item_is_there, block, timeout):
            raise Empty
        if not self._qsize():
            raise ShutDown
        item = self._get()
        _thread.wake(self._room_is_there)
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1
        if self.unfinished_tasks == 0:
            threading._wake_all(self._all_is_done)

    def join(self):
        while self.unfinished_tasks:
            _thread.park(self._all_is_done, None)

    def shutdown(self, immediate=False):
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1
            threading._wake_all(self._all_is_done)
        threading._wake_all(self._item_is_there)
        threading._wake_all(self._room_is_there)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._items = deque()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        _thread.wake(self)

    def get(self, block=True, timeout=None):
        if not _wait_until(lambda: bool(self._items), self, block, timeout):
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items


SimpleQueue.__module__ = "_queue"
