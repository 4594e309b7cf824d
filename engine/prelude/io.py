# io: text in memory. Of files there are the simulated ones only.

from _files import open


class UnsupportedOperation(OSError, ValueError):
    pass


class StringIO:
    def __init__(self, initial_value="", newline="\n"):
        self._text = initial_value
        self._position = 0
        self.closed = False

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def write(self, s, /):
        self._check_open()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        before = self._text[: self._position].ljust(self._position, "\0")
        self._text = before + s + self._text[self._position + len(s) :]
        self._position += len(s)
        return len(s)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check_open()
        return self._text

    def read(self, size=-1, /):
        self._check_open()
        end = len(self._text) if size is None or size < 0 else self._position + size
        result = self._text[self._position : end]
        self._position += len(result)
        return result

    def readline(self, size=-1, /):
        newline = self._text.find("\n", self._position)
        end = len(self._text) if newline < 0 else newline + 1
        return self.read(end - self._position)

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0, /):
        self._position = pos if whence == 0 else len(self._text)
        return self._position

    def tell(self):
        return self._position

    def truncate(self, pos=None, /):
        pos = self._position if pos is None else pos
        self._text = self._text[:pos]
        return pos

    def flush(self):
        self._check_open()

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc_info):
        self.close()
