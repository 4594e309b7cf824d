# mock_open of unittest.mock: a function open() whose files are mocks. Behaviour follows Lib/unittest/mock.py of CPython 3.13.

from unittest._mock_calls import DEFAULT
from unittest.mock import MagicMock


_file_names = [
    "__enter__", "__exit__", "__iter__", "__next__", "close", "closed", "detach", "encoding", "errors", "fileno", "flush", "getvalue", "isatty",
    "mode", "name", "newlines", "read", "readable", "readline", "readlines", "seek", "seekable", "tell", "truncate", "writable",
    "write", "writelines",
]  # fmt: skip


class _ReadData:
    """The text or bytes that files of mock_open read."""

    def __init__(self, data):
        self._rest = data

    def read(self, size=-1, /):
        end = len(self._rest) if size is None or size < 0 else size
        taken, self._rest = self._rest[:end], self._rest[end:]
        return taken

    def readline(self, size=-1, /):
        newline = b"\n" if isinstance(self._rest, bytes) else "\n"
        end = self._rest.find(newline) + 1 or len(self._rest)
        return self.read(end if size is None or size < 0 else min(size, end))

    def readlines(self, hint=-1, /):
        lines, length = [], 0
        while self._rest and (hint is None or hint <= 0 or length < hint):
            lines.append(self.readline())
            length += len(lines[-1])
        return lines


def mock_open(mock=None, read_data=""):
    """A mock for the function open(): its files read `read_data`, from the start each time."""
    data = _ReadData(read_data)
    handle = MagicMock(spec=_file_names)
    handle.write.return_value = None
    for reads in (handle.read, handle.readline, handle.readlines):
        reads.return_value = None

    def given_or(method):
        def read(*args, **kwargs):
            given = getattr(handle, method).return_value
            return getattr(data, method)(*args, **kwargs) if given is None else given

        return read

    def next_line():
        line = given_or("readline")()
        if not line:
            raise StopIteration
        return line

    def lines():
        while line := given_or("readline")():
            yield line

    def begin_anew(*args, **kwargs):
        nonlocal data
        data = _ReadData(read_data)
        return DEFAULT

    for method in ("read", "readline", "readlines"):
        getattr(handle, method).side_effect = given_or(method)
    handle.__enter__.return_value = handle
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line
    handle.__exit__.side_effect = lambda *exc_info: handle.close()
    mock = MagicMock(name="open", spec=open) if mock is None else mock
    mock.side_effect = begin_anew
    mock.return_value = handle
    return mock
