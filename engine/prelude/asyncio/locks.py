# asyncio.locks: Lock, Event, Condition, Semaphore, Barrier. Who wakes whom, and when, follows Lib/asyncio/locks.py of
# CPython 3.13 exactly. What waits and wakes in locks, events and semaphores is C++ (engine/vm/asyncio/locks.cpp).

from asyncio.exceptions import BrokenBarrierError, CancelledError
from _asyncio import anybody_waits, find_running_loop, new_deque, reason_named, waiter as _waiter
import _asyncio

_CONDITION = reason_named("Condition")
_BARRIER = reason_named("Barrier")


class LoopBound:
    """What waits on one loop cannot be used on another; it is bound by its first wait."""

    _loop = None

    def _get_loop(self):
        loop = find_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop


async def enter_by_method(primitive):
    """`async with` of a class that has its own acquire; C++ leads here."""
    await primitive.acquire()


async def exit_by_method(primitive):
    primitive.release()


def _repr_with(text, extra, waiters):
    if waiters:
        extra = f"{extra}, waiters:{len(waiters)}"
    return f"<{text[1:-1]} [{extra}]>"


class Lock(LoopBound):
    def __init__(self):
        self._waiters = new_deque()
        self._locked = False
        self._holders = []

    acquire = _asyncio.lock_acquire
    release = _asyncio.lock_release
    __aenter__ = _asyncio.lock_enter
    __aexit__ = _asyncio.lock_exit

    def __repr__(self):
        return _repr_with(super().__repr__(), "locked" if self._locked else "unlocked", self._waiters)

    def locked(self):
        return self._locked


class Event(LoopBound):
    def __init__(self):
        self._waiters = new_deque()
        self._value = False

    wait = _asyncio.event_wait
    set = _asyncio.event_set

    def __repr__(self):
        return _repr_with(super().__repr__(), "set" if self._value else "unset", self._waiters)

    def is_set(self):
        return self._value

    def clear(self):
        self._value = False


class Condition(LoopBound):
    # A barrier waits on a condition, too, but says so.
    _reason = _CONDITION

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def __repr__(self):
        return _repr_with(super().__repr__(), "locked" if self.locked() else "unlocked", self._waiters)

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _waiter(self._get_loop(), self._reason, self)
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                await self._acquire_again()
        except BaseException:
            # The notification may have been ours: pass it on, a wakeup too many does no harm.
            self._notify(1)
            raise

    async def _acquire_again(self):
        """Cancelled or not, wait() leaves with the lock held; then the last cancellation goes on."""
        cancellation = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as error:
                cancellation = error
        if cancellation is not None:
            try:
                raise cancellation
            finally:
                cancellation = None

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        notified = 0
        for waiter in self._waiters:
            if notified >= n:
                break
            if not waiter.done():
                notified += 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(LoopBound):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = new_deque()
        self._value = value
        self._holders = []

    acquire = _asyncio.semaphore_acquire
    release = _asyncio.semaphore_release
    __aenter__ = _asyncio.semaphore_enter
    __aexit__ = _asyncio.semaphore_exit

    def __repr__(self):
        extra = "locked" if self.locked() else f"unlocked, value:{self._value}"
        return _repr_with(super().__repr__(), extra, self._waiters)

    def locked(self):
        # Also when there is room, but others who wait must go first.
        return self._value == 0 or anybody_waits(self._waiters)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)


_FILLING, _DRAINING, _RESETTING, _BROKEN = "filling", "draining", "resetting", "broken"


class Barrier(LoopBound):
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._cond._reason = _BARRIER
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        extra = self._state
        if not self.broken:
            extra += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            await self._block()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = _DRAINING
                    self._cond.notify_all()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        """Waits until an earlier round has drained."""
        await self._cond.wait_for(lambda: self._state not in (_DRAINING, _RESETTING))
        if self._state is _BROKEN:
            raise BrokenBarrierError("Barrier aborted")

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state is not _FILLING)
        if self._state in (_BROKEN, _RESETTING):
            raise BrokenBarrierError("Abort or reset of barrier")

    def _exit(self):
        """The last one out opens the barrier for the next round."""
        if self._count == 0:
            if self._state in (_RESETTING, _DRAINING):
                self._state = _FILLING
            self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = _BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state is _FILLING else 0

    @property
    def broken(self):
        return self._state is _BROKEN
