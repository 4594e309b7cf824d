# asyncio.queues: bounded and unbounded queues between tasks. Behaviour follows Lib/asyncio/queues.py of CPython 3.13.

from asyncio.locks import LoopBound
from heapq import heappop, heappush
import _asyncio

_GET = _asyncio.reason_named("QueueGet")
_PUT = _asyncio.reason_named("QueuePut")


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class QueueShutDown(Exception):
    pass


_HOOKS = ("_init", "_get", "_put", "get_nowait", "put_nowait")


class Queue(LoopBound):
    """Plain queues are C++ (engine/vm/asyncio/queues.cpp); subclasses that override a hook work as in CPython, with the
    functions below the class."""

    def __init__(self, maxsize=0):
        cls = type(self)
        has_plain_hooks = cls is Queue or all(getattr(cls, name) is getattr(Queue, name) for name in _HOOKS)
        self._plain = has_plain_hooks and type(maxsize) is int
        self._maxsize = maxsize
        self._unfinished_tasks = 0
        self._is_shutdown = False
        self._getters = _asyncio.new_deque()
        self._putters = _asyncio.new_deque()
        self._joiners = _asyncio.new_deque()
        self._init(maxsize)

    put = _asyncio.queue_put
    put_nowait = _asyncio.queue_put_nowait
    get = _asyncio.queue_get
    get_nowait = _asyncio.queue_get_nowait
    task_done = _asyncio.queue_task_done
    join = _asyncio.queue_join

    # Subclasses override these three.

    def _init(self, maxsize):
        if self._plain:
            self._queue = _asyncio.new_deque()
        else:
            from collections import deque  # here, so that asyncio alone does not load it

            self._queue = deque()

    def _get(self):
        return _asyncio.pop_item(self._queue) if self._plain else self._queue.popleft()

    def _put(self, item):
        if self._plain:
            _asyncio.push_item(self._queue, item)
        else:
            self._queue.append(item)

    __class_getitem__ = classmethod(type(list[int]))

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        parts = [f"maxsize={self._maxsize!r}"]
        if getattr(self, "_queue", None):
            parts.append(f"_queue={list(self._queue)!r}")
        if self._getters:
            parts.append(f"_getters[{len(self._getters)}]")
        if self._putters:
            parts.append(f"_putters[{len(self._putters)}]")
        if self._unfinished_tasks:
            parts.append(f"tasks={self._unfinished_tasks}")
        if self._is_shutdown:
            parts.append("shutdown")
        return " ".join(parts)

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return False if self._maxsize <= 0 else self.qsize() >= self._maxsize

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                _asyncio.wake_everybody(self._joiners)
        for waiters in (self._getters, self._putters):
            while _asyncio.release_next(waiters):
                pass


# ---- methods of queues that are not plain; C++ leads here -------------------------------------------------------------


async def scripted_put(queue, item):
    while queue.full():
        if queue._is_shutdown:
            raise QueueShutDown
        await _wait(queue, queue._putters, _PUT, lambda: not queue.full())
    return queue.put_nowait(item)


def scripted_put_nowait(queue, item):
    if queue._is_shutdown:
        raise QueueShutDown
    if queue.full():
        raise QueueFull
    queue._put(item)
    queue._unfinished_tasks += 1
    _asyncio.release_next(queue._getters)


async def scripted_get(queue):
    while queue.empty():
        if queue._is_shutdown and queue.empty():
            raise QueueShutDown
        await _wait(queue, queue._getters, _GET, lambda: not queue.empty())
    return queue.get_nowait()


def scripted_get_nowait(queue):
    if queue.empty():
        if queue._is_shutdown:
            raise QueueShutDown
        raise QueueEmpty
    item = queue._get()
    _asyncio.release_next(queue._putters)
    return item


async def _wait(queue, waiters, reason, next_can_go_on):
    waiter = _asyncio.enqueue(queue._get_loop(), waiters, reason, queue)
    try:
        await waiter
    except BaseException:
        waiter.cancel()
        _asyncio.leave_queue(waiters, waiter)
        if next_can_go_on() and not waiter.cancelled():
            _asyncio.release_next(waiters)
        raise


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
