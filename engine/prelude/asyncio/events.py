# asyncio.events: which loop is the current one. The loop itself, handles and timers are C++ (engine/sched).

from _asyncio import find_running_loop as _get_running_loop, get_running_loop, new_event_loop as _new_event_loop, types as _types
from _thread import current as _current_thread
import sys

Handle, TimerHandle, AbstractEventLoop = _types()[2:5]

# What set_event_loop has set for the main thread, and whether it was ever called.
_current_loop = None
_was_set = False


def new_event_loop():
    loop = _new_event_loop()
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("asyncio").debug("Using selector: %s", "EpollSelector")
    return loop


def get_event_loop():
    global _current_loop
    running = _get_running_loop()
    if running is not None:
        return running
    thread = _current_thread()
    if thread is not None and thread._name != "MainThread":
        loop = getattr(thread, "_event_loop", None)
        if loop is None:
            raise RuntimeError(f"There is no current event loop in thread {thread._name!r}.")
        return loop
    if _current_loop is None and not _was_set:
        set_event_loop(new_event_loop())
    if _current_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current_loop


def set_event_loop(loop):
    global _current_loop, _was_set
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    thread = _current_thread()
    if thread is not None and thread._name != "MainThread":
        thread._event_loop = loop
        return
    _was_set = True
    _current_loop = loop
