# asyncio.base_tasks: where a task stands. Behaviour follows Lib/asyncio/base_tasks.py of CPython 3.13: of a suspended coroutine
# only the outermost frame is known, of a failed task all frames of its traceback.

import _asyncio
import traceback


class _Code:
    def __init__(self, filename, name):
        self.co_filename, self.co_name = filename, name


class _FailedFrame:
    """A line of a traceback as if it were the frame it was made of."""

    def __init__(self, row):
        self.f_code = _Code(row.filename, row.name)
        self.f_lineno = row.lineno
        self.line = row.line


def get_stack(task, limit):
    coroutine = task.get_coro()
    frame = getattr(coroutine, "cr_frame", None)
    if frame is not None:
        frames = [frame]
    elif task.done() and not task.cancelled() and task._exception is not None:
        frames = [_FailedFrame(row) for row in traceback.extract_tb(task._exception.__traceback__)]
    else:
        return []
    return frames if limit is None else frames[:limit]


def print_stack(task, limit, file):
    rows = []
    for frame in get_stack(task, limit):
        line = frame.line if isinstance(frame, _FailedFrame) else _asyncio.source_line(frame).strip()
        rows.append(traceback.FrameSummary(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, line=line))
    exception = task._exception
    if not rows:
        print(f"No stack for {task!r}", file=file)
    elif exception is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(rows, file=file)
    if exception is not None:
        for line in traceback.format_exception_only(type(exception), exception):
            print(line, file=file, end="")
