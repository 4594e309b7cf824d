# aiofiles, simulated: the files of open(), read and written with `await`.

import _asyncio
from _files import File, OpenFile, READ_SECONDS


class _AsyncFile(OpenFile):
    async def _wait(self, what):
        self._file.check_open("write to" if what == "write" else "read of")
        await _asyncio.io_sleep(READ_SECONDS, f"{what} {self._file.name}")

    async def read(self, size=-1):
        await self._wait("read")
        return self._file.read(size)

    async def readline(self, size=-1):
        await self._wait("read")
        return self._file.readline(size)

    async def readlines(self, hint=-1):
        await self._wait("read")
        return self._file.readlines()

    async def write(self, data):
        await self._wait("write")
        return self._file.write(data)

    async def writelines(self, lines):
        await self._wait("write")
        for line in lines:
            self._file.write(line)

    async def seek(self, offset, whence=0):
        return self._file.seek(offset, whence)

    async def tell(self):
        return self._file.tell()

    async def truncate(self, size=None):
        return self._file.truncate(size)

    async def flush(self):
        self._file.check_open()

    async def readable(self):
        return self._file.can_read

    async def writable(self):
        return self._file.can_write

    async def seekable(self):
        return True

    async def close(self):
        self._file.close()

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        await self.close()


class _Opening:
    """What open(…) gives: to be awaited, or entered with `async with`."""

    def __init__(self, arguments):
        self._arguments = arguments
        self._opened = None

    def __await__(self):
        return self._open().__await__()

    async def _open(self):
        self._opened = _AsyncFile(File(*self._arguments))
        return self._opened

    async def __aenter__(self):
        return await self._open()

    async def __aexit__(self, exc_type, exc_value, traceback):
        await self._opened.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *, loop=None,
         executor=None):
    return _Opening((file, mode, encoding, newline))
