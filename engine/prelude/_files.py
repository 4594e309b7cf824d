# The simulated files behind open() and aiofiles: texts by name, for as long as the program runs. One that the program did not
# write reads as two lines (design: "Simulated I/O").

READ_SECONDS = 0.02
_contents = {}  # name → bytes


def _initial(name):
    return f"# contents of {name}\nkey = value\n".encode()


class File:
    """A file at work, without any waiting: what open() and aiofiles share."""

    def __init__(self, name, mode, encoding, newline):
        if not isinstance(name, (str, int)) and not hasattr(name, "__fspath__"):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(name).__name__}")
        self.name = str(name)
        self.mode = mode
        letters = set(mode)
        if letters - set("rwxabt+") or len(letters) != len(mode):
            raise ValueError(f"invalid mode: {mode!r}")
        if len(letters & set("rwxa")) != 1:
            raise ValueError("must have exactly one of create/read/write/append mode")
        if letters >= {"b", "t"}:
            raise ValueError("can't have text and binary mode at once")
        self.is_binary = "b" in letters
        if self.is_binary and encoding is not None:
            raise ValueError("binary mode doesn't take an encoding argument")
        self.encoding = None if self.is_binary else "utf-8" if encoding in (None, "locale") else encoding
        self.can_read = "r" in letters or "+" in letters
        self.can_write = "r" not in letters or "+" in letters
        self.closed = False
        if "x" in letters and self.name in _contents:
            raise FileExistsError(17, "File exists", self.name)
        if "w" in letters or "x" in letters:
            _contents[self.name] = b""
        elif "a" in letters:
            _contents.setdefault(self.name, b"")
        elif self.name not in _contents:
            _contents[self.name] = _initial(self.name)
        self._appends = "a" in letters
        self._position = len(_contents[self.name]) if self._appends else 0

    def check_open(self, action="flush of"):
        if self.closed:
            raise ValueError(f"{action} closed file" if self.is_binary else "I/O operation on closed file.")

    def _check_readable(self, action):
        self.check_open(action)
        if not self.can_read:
            raise _unsupported("read" if self.is_binary else "not readable")

    def _made(self, content):
        return content if self.is_binary else content.decode(self.encoding)

    def read(self, size=-1):
        self._check_readable("read of")
        rest = _contents[self.name][self._position :]
        if size is not None and size >= 0:
            rest = rest[:size] if self.is_binary else rest.decode(self.encoding)[:size].encode(self.encoding)
        self._position += len(rest)
        return self._made(rest)

    def readline(self, size=-1):
        self._check_readable("readline of")
        rest = _contents[self.name][self._position :]
        newline = rest.find(b"\n")
        line = rest if newline < 0 else rest[: newline + 1]
        if size is not None and size >= 0:
            line = line[:size]
        self._position += len(line)
        return self._made(line)

    def readlines(self):
        lines = []
        while line := self.readline():
            lines.append(line)
        return lines

    def write(self, data):
        self.check_open("write to")
        if not self.can_write:
            raise _unsupported("write" if self.is_binary else "not writable")
        if self.is_binary and isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if not self.is_binary and not isinstance(data, str):
            raise TypeError(f"write() argument must be str, not {type(data).__name__}")
        content = data if self.is_binary else data.encode(self.encoding)
        old = _contents[self.name]
        begin = len(old) if self._appends else self._position
        _contents[self.name] = old[:begin] + content + old[begin + len(content) :]
        self._position = begin + len(content)
        return len(data)

    def seek(self, offset, whence=0):
        self.check_open("seek of")
        base = {0: 0, 1: self._position, 2: len(_contents[self.name])}[whence]
        self._position = base + offset
        return self._position

    def tell(self):
        self.check_open("tell of")
        return self._position

    def truncate(self, size=None):
        self.check_open()
        size = self._position if size is None else size
        _contents[self.name] = _contents[self.name][:size]
        return size

    def close(self):
        self.closed = True


def _unsupported(message):
    from io import UnsupportedOperation

    return UnsupportedOperation(message)


class OpenFile:
    """What a program holds of a file; classes derived from it say how long reading and writing take, and who waits."""

    def __init__(self, file):
        self._file = file

    name = property(lambda self: self._file.name)
    mode = property(lambda self: self._file.mode)
    encoding = property(lambda self: self._file.encoding)
    closed = property(lambda self: self._file.closed)


class BlockingFile(OpenFile):
    """What open() gives: reading and writing block the thread."""

    def __repr__(self):
        if self._file.is_binary:
            return f"<_io.BufferedReader name={self.name!r}>"
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"

    def _wait(self, action):
        import time

        self._file.check_open(action)
        time.sleep(READ_SECONDS)

    def read(self, size=-1, /):
        self._wait("read of")
        return self._file.read(size)

    def readline(self, size=-1, /):
        self._wait("readline of")
        return self._file.readline(size)

    def readlines(self, hint=-1, /):
        self._wait("readline of")
        return self._file.readlines()

    def write(self, text, /):
        self._wait("write to")
        return self._file.write(text)

    def writelines(self, lines, /):
        self._wait("write to")
        for line in lines:
            self._file.write(line)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset, whence=0, /):
        return self._file.seek(offset, whence)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None, /):
        return self._file.truncate(size)

    def flush(self):
        self._file.check_open()

    def readable(self):
        return self._file.can_read

    def writable(self):
        return self._file.can_write

    def seekable(self):
        return True

    def isatty(self):
        return False

    def close(self):
        self._file.close()

    def __enter__(self):
        self._file.check_open()
        return self

    def __exit__(self, *exc_info):
        self.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return BlockingFile(File(file, mode, encoding, newline))
