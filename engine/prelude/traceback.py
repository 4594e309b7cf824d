# traceback: exceptions as text. The texts are those the interpreter itself prints (_exception_text.py).

import sys
from _exception_text import format_exception as _format_exception, format_exception_only as _format_last

_missing = object()


def _exception_of(exc, value):
    if value is not _missing:
        return value
    return exc


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **options):
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    lines = []
    for text in _format_exception(exception, chain):
        lines.extend(_entries(text) if text.startswith('  File "') else [text])
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


def format_exception_only(exc, /, value=_missing, **options):
    exception = _exception_of(exc, value)
    if not isinstance(exception, NameError):
        return _format_last(exception)
    # Without a traceback there are no names to suggest.
    kept = exception.__traceback__
    exception.__traceback__ = None
    try:
        return _format_last(exception)
    finally:
        exception.__traceback__ = kept


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception()))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **options):
    (sys.stderr if file is None else file).write("".join(format_exception(exc, value)))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), file=file)


class FrameSummary:
    def __init__(self, filename, lineno, name, line):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line
        self._text = None  # the whole entry with its marks, when it comes from a traceback

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def extract_tb(tb, limit=None):
    rows = [FrameSummary(row[0], row[1], row[5], row[6].strip()) for row in _traceback_rows(tb)]
    entries = _entries(_traceback_entries(tb)) if tb is not None else []
    if len(entries) == len(rows):
        for row, text in zip(rows, entries):
            row._text = text
    return rows if limit is None else rows[:limit]


def _entry_text(item):
    text = getattr(item, "_text", None)
    if text is not None:
        return text
    return f'  File "{item[0]}", line {item[1]}, in {item[2]}\n    {item[3]}\n'


def format_list(extracted_list):
    return [_entry_text(item) for item in extracted_list]


def print_list(extracted_list, file=None):
    (sys.stderr if file is None else file).write("".join(format_list(extracted_list)))


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write("".join(format_tb(tb, limit)))


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type, self._exception = exc_type, exc_value
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, *, chain=True):
        yield from format_exception(self._exception)

    def format_exception_only(self):
        yield from format_exception_only(self._exception)

    def __str__(self):
        return "".join(format_exception_only(self._exception)).rstrip("\n")
