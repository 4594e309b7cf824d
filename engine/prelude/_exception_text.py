"""Exceptions as text: tracebacks with their causes and contexts, notes and groups (Lib/traceback.py of 3.13)."""

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_HEADING = "Traceback (most recent call last):\n"


def _own_stack(exception):
    return _traceback_entries(exception.__traceback__)


class _Place:
    """Where in a tree of groups the output stands, and how stacks and large groups are shown."""

    def __init__(self, stack_text, group_width, group_depth):
        self.depth = 0
        self.needs_close = False
        self.stack_text, self.group_width, self.group_depth = stack_text, group_width, group_depth

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin=None):
        """The lines of a text behind the margin of the group they belong to."""
        if margin is None:
            margin = "|"
        prefix = self.indent()
        if self.depth:
            prefix += margin + " "
        return "".join([prefix + line for line in text.splitlines(True)])


def safe_string(value, what, function=str):
    try:
        return function(value)
    except Exception:
        return f"<{what} {function.__name__}() failed>"


def exception_name(exception):
    cls = type(exception)
    module = cls.__module__
    if module not in ("__main__", "builtins"):
        if not isinstance(module, str):
            module = "<unknown>"
        return f"{module}.{cls.__qualname__}"
    return cls.__qualname__


def format_exception_only(exception):
    """The last lines: the class, the message, the notes."""
    text = safe_string(exception, "exception")
    if not text:
        line = exception_name(exception)
    else:
        line = f"{exception_name(exception)}: {text}"
    line += _suggestion(exception) or ""
    lines = [line + "\n"]
    notes = getattr(exception, "__notes__", None)
    if notes is None:
        return lines
    if isinstance(notes, (list, tuple)):
        for note in notes:
            text = safe_string(note, "note")
            lines.extend([part + "\n" for part in text.split("\n")])
    else:
        lines.append(safe_string(notes, "__notes__", repr) + "\n")
    return lines


def format_exception(exception, chain=True, stack_text=_own_stack, group_width=15, group_depth=10):
    """All lines of a traceback, a list of strings; `stack_text` gives the entries of an exception's stack."""
    return _format_chain(exception, chain, _Place(stack_text, group_width, group_depth), [])


def _was_seen(exception, seen):
    for other in seen:
        if other is exception:
            return True
    return False


def _chain_of(exception, chain, seen):
    """The exceptions to print, the last one first, each with what connects it to the one printed before it."""
    links = []
    while exception is not None:
        seen.append(exception)
        connection = None
        earlier = None
        if chain:
            cause = exception.__cause__
            context = exception.__context__
            if cause is not None:
                if not _was_seen(cause, seen):
                    connection = _CAUSE
                    earlier = cause
            elif context is not None and not exception.__suppress_context__ and not _was_seen(context, seen):
                connection = _CONTEXT
                earlier = context
        links.append((connection, exception))
        exception = earlier
    return links


def _format_chain(exception, chain, place, seen):
    lines = []
    for connection, link in reversed(_chain_of(exception, chain, seen)):
        if connection is not None:
            lines.append(place.emit(connection))
        if isinstance(link, BaseExceptionGroup):
            lines.extend(_format_group(link, chain, place, seen))
        else:
            if link.__traceback__ is not None:
                lines.append(place.emit(_HEADING))
                lines.append(place.emit(place.stack_text(link)))
            for line in format_exception_only(link):
                lines.append(place.emit(line))
    return lines


def _format_group(group, chain, place, seen):
    if place.depth > place.group_depth:
        return [place.emit(f"... (max_group_depth is {place.group_depth})\n")]
    lines = []
    is_outermost = place.depth == 0
    if is_outermost:
        place.depth += 1
    if group.__traceback__ is not None:
        lines.append(place.emit("Exception Group " + _HEADING, "+" if is_outermost else None))
        lines.append(place.emit(place.stack_text(group)))
    for line in format_exception_only(group):
        lines.append(place.emit(line))
    lines.extend(_format_members(group, chain, place, seen))
    if is_outermost:
        place.depth = 0
    return lines


def _format_members(group, chain, place, seen):
    lines = []
    members = group.exceptions
    count = len(members)
    shown = count if count <= place.group_width else place.group_width + 1
    place.needs_close = False
    for index in range(shown):
        is_last = index == shown - 1
        if is_last:
            place.needs_close = True
        truncated = index >= place.group_width
        title = "..." if truncated else str(index + 1)
        lines.append(place.indent() + ("+-" if index == 0 else "  ") + f"+---------------- {title} ----------------\n")
        place.depth += 1
        if not truncated:
            lines.extend(_format_chain(members[index], chain, place, seen))
        else:
            left = count - place.group_width
            lines.append(place.emit(f"and {left} more exception{'s' if left > 1 else ''}\n"))
        if is_last and place.needs_close:
            lines.append(place.indent() + "+------------------------------------\n")
            place.needs_close = False
        place.depth -= 1
    return lines
