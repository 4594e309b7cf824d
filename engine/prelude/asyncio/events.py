# asyncio.events: which loop is the current one. The loop itself, handles and timers are C++ (engine/sched).

from _asyncio import find_running_loop as _get_running_loop, get_running_loop, new_event_loop as _new_event_loop, types as _types
from _thread import current as _current_thread
from _deprecation import warn_deprecated
import sys

Handle, TimerHandle, AbstractEventLoop = _types()[2:5]
# The main thread's, for the finalizer of tasks that are left at the end (engine/vm/finalizers.cpp).
_current_loop = None


class AbstractEventLoopPolicy:
    """Says which loop is the current one and how a new one is made."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    _main_loop = None
    _was_set = False

    def get_event_loop(self):
        thread = _current_thread()
        if thread is not None and thread._name != "MainThread":
            loop = getattr(thread, "_event_loop", None)
            if loop is None:
                raise RuntimeError(f"There is no current event loop in thread {thread._name!r}.")
            return loop
        if self._main_loop is None and not self._was_set:
            warn_deprecated("There is no current event loop")
            self.set_event_loop(self.new_event_loop())
        if self._main_loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._main_loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        thread = _current_thread()
        if thread is not None and thread._name != "MainThread":
            thread._event_loop = loop
            return
        global _current_loop
        self._was_set = True
        self._main_loop = _current_loop = loop

    def new_event_loop(self):
        loop = _new_event_loop()
        logging = sys.modules.get("logging")
        if logging is not None:
            logging.getLogger("asyncio").debug("Using selector: %s", "EpollSelector")
        return loop


DefaultEventLoopPolicy.__name__ = DefaultEventLoopPolicy.__qualname__ = "_UnixDefaultEventLoopPolicy"
DefaultEventLoopPolicy.__module__ = "asyncio.unix_events"
_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    running = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if running is None else running


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()
