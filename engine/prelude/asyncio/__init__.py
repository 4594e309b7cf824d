# asyncio: the names that programs import. What runs tasks is C++ (engine/sched); the modules of this folder are the rest.

import sys
from asyncio.exceptions import (
    BrokenBarrierError,
    CancelledError,
    IncompleteReadError,
    InvalidStateError,
    LimitOverrunError,
    SendfileNotAvailableError,
    TimeoutError,
)
from asyncio.events import (
    AbstractEventLoop,
    AbstractEventLoopPolicy,
    DefaultEventLoopPolicy,
    Handle,
    TimerHandle,
    _get_running_loop,
    get_event_loop,
    get_event_loop_policy,
    get_running_loop,
    new_event_loop,
    set_event_loop,
    set_event_loop_policy,
)
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.timeouts import Timeout, timeout, timeout_at
from asyncio.tasks import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    Task,
    all_tasks,
    as_completed,
    create_eager_task_factory,
    create_task,
    current_task,
    eager_task_factory,
    ensure_future,
    gather,
    iscoroutine,
    shield,
    sleep,
    wait,
    wait_for,
)
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown
from asyncio.taskgroups import TaskGroup
from asyncio.coroutines import iscoroutinefunction
from asyncio.threads import run_coroutine_threadsafe, to_thread
from asyncio import base_events
from asyncio.runners import Runner, run

EventLoop = SelectorEventLoop = BaseEventLoop = AbstractEventLoop

__all__ = [
    "ALL_COMPLETED", "AbstractEventLoop", "AbstractEventLoopPolicy", "Barrier", "BaseEventLoop", "BoundedSemaphore",
    "BrokenBarrierError", "CancelledError", "Condition", "DefaultEventLoopPolicy", "Event", "EventLoop", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Future", "Handle",
    "IncompleteReadError", "InvalidStateError", "LifoQueue", "LimitOverrunError", "Lock", "PriorityQueue", "Queue",
    "QueueEmpty", "QueueFull", "QueueShutDown", "Runner", "SelectorEventLoop", "Semaphore",
    "SendfileNotAvailableError", "Task", "TaskGroup", "Timeout", "TimeoutError", "TimerHandle", "all_tasks",
    "as_completed", "create_eager_task_factory", "create_task", "current_task", "eager_task_factory", "ensure_future",
    "gather", "get_event_loop", "get_event_loop_policy", "get_running_loop", "iscoroutine", "iscoroutinefunction", "isfuture",
    "new_event_loop", "run", "run_coroutine_threadsafe", "set_event_loop", "set_event_loop_policy", "shield", "sleep", "timeout", "timeout_at",
    "to_thread", "wait", "wait_for", "wrap_future",
]  # fmt: skip

_NEEDS_OUTSIDE_WORLD = {
    "sockets": (
        "open_connection", "start_server", "open_unix_connection", "start_unix_server", "streams", "StreamReader",
        "StreamWriter", "StreamReaderProtocol", "Server", "AbstractServer", "BaseProtocol", "Protocol",
        "DatagramProtocol", "BufferedProtocol", "BaseTransport", "Transport", "ReadTransport", "WriteTransport",
        "DatagramTransport", "protocols", "transports", "sslproto",
    ),
    "subprocesses": (
        "create_subprocess_exec", "create_subprocess_shell", "subprocess", "SubprocessProtocol", "SubprocessTransport",
        "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher", "ThreadedChildWatcher",
        "MultiLoopChildWatcher", "get_child_watcher", "set_child_watcher",
    ),
    "event loops of other systems": (
        "ProactorEventLoop", "WindowsSelectorEventLoopPolicy", "WindowsProactorEventLoopPolicy", "windows_events",
    ),
}  # fmt: skip


def __getattr__(name):
    for what, names in _NEEDS_OUTSIDE_WORLD.items():
        if name in names:
            raise NotImplementedError(f"not supported by Asyncarium: asyncio.{name} ({what})")
    raise AttributeError(f"module 'asyncio' has no attribute '{name}'", name=name, obj=sys.modules["asyncio"])
