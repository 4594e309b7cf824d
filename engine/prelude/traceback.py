# traceback: exceptions as text. The texts are those the interpreter itself prints (_exception_text.py).

import sys
from _exception_text import exception_name as _exception_name, format_exception as _format_exception
from _exception_text import format_exception_only as _format_last, safe_string as _safe_string

_missing = object()
_SHOWN_REPEATS = 3


def _exception_of(exc, value):
    """What the functions below are given: an exception, or its class, itself and its traceback."""
    if value is _missing:
        value = exc
    if value is not None and not isinstance(value, BaseException):
        raise TypeError(f"Exception expected for value, {type(value).__name__} found")
    return value


def _refuse_options(options):
    if options.pop("capture_locals", False):
        raise NotImplementedError("not supported by Asyncarium: capture_locals of traceback")
    for name in options:
        if name not in ("lookup_lines", "compact"):
            raise TypeError(f"got an unexpected keyword argument '{name}'")


def _stack_texts(exception, traceback, limit):
    """How the stack of any exception of the chain is shown: that of `exception` may be another traceback than its own."""
    def stack_text(link):
        tb = traceback if link is exception else link.__traceback__
        return "".join(extract_tb(tb, limit).format())

    return stack_text


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **options):
    _refuse_options(options)
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    if tb is _missing or tb is None:
        tb = exception.__traceback__
    lines = []
    for text in _format_exception(exception, chain, _stack_texts(exception, tb, limit)):
        lines.extend(_entries(text) if text.startswith('  File "') else [text] if text else [])
    return lines


def _entries(text):
    """The entries of a traceback's text, each of several lines."""
    entries = []
    for line in text.splitlines(True):
        if line.startswith('  File "') or line.startswith("  [Previous line") or not entries:
            entries.append(line)
        else:
            entries[-1] += line
    return entries


def format_exception_only(exc, /, value=_missing, *, show_group=False, **options):
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    lines = _last_lines(exception)
    if show_group and isinstance(exception, BaseExceptionGroup):
        for member in exception.exceptions:
            lines.extend("   " + line for line in format_exception_only(member, show_group=True))
    return lines


def _last_lines(exception):
    if not isinstance(exception, NameError):
        return _format_last(exception)
    # Without a traceback there are no names to suggest.
    kept = exception.__traceback__
    exception.__traceback__ = None
    try:
        return _format_last(exception)
    finally:
        exception.__traceback__ = kept


def _write(lines, file):
    (sys.stderr if file is None else file).write("".join(lines))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **options):
    _write(format_exception(exc, value, tb, limit, chain, **options), file)


def print_exc(limit=None, file=None, chain=True):
    _write(format_exception(sys.exception(), limit=limit, chain=chain), file)


class FrameSummary:
    """One entry of a stack."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "line", "locals", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        if line is None and lineno is not None:
            line = _source_line(filename, lineno)
        self.line = None if line is None else line.strip()
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = None if locals is None else {name: repr(value) for name, value in locals.items()}
        self._text = None  # the whole entry with its marks, when it comes from a traceback

    def _fields(self):
        return self.filename, self.lineno, self.name, self.line

    def __iter__(self):
        return iter(self._fields())

    def __getitem__(self, position):
        return self._fields()[position]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._fields() == other._fields() and self.locals == other.locals
        return self._fields() == other if isinstance(other, tuple) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The entries of a stack, the outermost first."""

    @classmethod
    def extract(cls, frame_gen, **options):
        raise NotImplementedError("not supported by Asyncarium: traceback.StackSummary.extract")

    @classmethod
    def from_list(cls, a_list):
        made = cls()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            made.append(item)
        return made

    def format_frame_summary(self, frame_summary, **options):
        if frame_summary._text is not None:
            return frame_summary._text
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **options):
        lines = []
        last, repeats = None, 0
        for item in [*self, None]:
            place = None if item is None else (item.filename, item.lineno, item.name)
            if place != last:
                if repeats > _SHOWN_REPEATS:
                    more = repeats - _SHOWN_REPEATS
                    lines.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")
                last, repeats = place, 0
            repeats += 1
            if item is not None and repeats <= _SHOWN_REPEATS:
                text = self.format_frame_summary(item)
                if text is not None:
                    lines.append(text)
        return lines


def _texts_of_all(texts):
    """The entries' texts, those of the repeated ones as well."""
    result = []
    for text in texts:
        if text.startswith("  [Previous line repeated "):
            result.extend([result[-1]] * int(text.split()[3]))
        else:
            result.append(text)
    return result


def extract_tb(tb, limit=None):
    if tb is None:
        return StackSummary()
    made = StackSummary()
    texts = _texts_of_all(_entries(_traceback_entries(tb)))
    for row, text in zip(_traceback_rows(tb), texts):
        filename, lineno, end_lineno, column, end_column, name, line, *_ = row
        item = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=column, end_colno=end_column)
        item._text = text
        made.append(item)
    if limit is not None:
        made[:] = made[:limit] if limit >= 0 else made[limit:]
    return made


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


class TracebackException:
    """An exception made ready to be printed later. Its stack is taken now, the rest of the chain when it is asked for."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, max_group_width=15, max_group_depth=10, **options):
        _refuse_options(options)
        self.exc_type = exc_type
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = extract_tb(exc_traceback, limit)
        self._exception, self._traceback, self._limit = exc_value, exc_traceback, limit
        self._text = _safe_string(exc_value, "exception")

    @classmethod
    def from_exception(cls, exc, *args, **options):
        return cls(type(exc), exc, exc.__traceback__, *args, **options)

    def _of(self, exception):
        if exception is None:
            return None
        return TracebackException.from_exception(
            exception, limit=self._limit, max_group_width=self.max_group_width, max_group_depth=self.max_group_depth
        )

    @property
    def exc_type_str(self):
        return _exception_name(self._exception)

    @property
    def __cause__(self):
        return self._of(self._exception.__cause__)

    @property
    def __context__(self):
        context = self._exception.__context__
        return None if context is self._exception.__cause__ else self._of(context)

    @property
    def __suppress_context__(self):
        return self._exception.__suppress_context__

    @property
    def __notes__(self):
        return getattr(self._exception, "__notes__", None)

    @property
    def exceptions(self):
        if not isinstance(self._exception, BaseExceptionGroup):
            return None
        return [self._of(member) for member in self._exception.exceptions]

    def format(self, *, chain=True, **options):
        stack_text = _stack_texts(self._exception, self._traceback, self._limit)
        for text in _format_exception(self._exception, chain, stack_text, self.max_group_width, self.max_group_depth):
            yield from _entries(text) if text.startswith('  File "') else [text]

    def format_exception_only(self, *, show_group=False, **options):
        yield from format_exception_only(self._exception, show_group=show_group)

    def print(self, *, file=None, chain=True, **options):
        _write(self.format(chain=chain), file)

    def __eq__(self, other):
        if not isinstance(other, TracebackException):
            return NotImplemented
        return list(self.format()) == list(other.format())

    __hash__ = None

    def __str__(self):
        return self._text
