# aiosqlite, simulated: sqlite3 with every call awaited. A connection does one thing at a time, in the order of the calls, as the
# thread of the real one does.

import _asyncio
from _awaited import PendingCall
import asyncio
import sqlite3
from sqlite3 import (
    DatabaseError, Error, IntegrityError, NotSupportedError, OperationalError, ProgrammingError, Row, sqlite_version,
    sqlite_version_info, Warning,
)
import time

_CONNECT_SECONDS = 0.1
_QUERY_SECONDS = 0.05
_RETRY_SECONDS = 0.1


class _Pending(PendingCall):
    """What a call gives: to be awaited, or entered with `async with`, which closes it at the end."""

    async def __aenter__(self):
        self._entered = await self._coroutine
        return self._entered

    async def __aexit__(self, exc_type, exc_value, traceback):
        if hasattr(self._entered, "close"):
            await self._entered.close()


class Cursor:
    def __init__(self, conn, cursor):
        self._conn = conn
        self._cursor = cursor

    connection = property(lambda self: self._conn)
    rowcount = property(lambda self: self._cursor.rowcount)
    lastrowid = property(lambda self: self._cursor.lastrowid)
    description = property(lambda self: self._cursor.description)

    @property
    def arraysize(self):
        return self._cursor.arraysize

    @arraysize.setter
    def arraysize(self, value):
        self._cursor.arraysize = value

    @property
    def row_factory(self):
        return self._cursor.row_factory

    @row_factory.setter
    def row_factory(self, factory):
        self._cursor.row_factory = factory

    async def execute(self, sql, parameters=None):
        await self._conn._do(_QUERY_SECONDS, sql, self._cursor.execute, sql, [] if parameters is None else parameters)
        return self

    async def executemany(self, sql, parameters):
        await self._conn._do(_QUERY_SECONDS, sql, self._cursor.executemany, sql, parameters)
        return self

    async def executescript(self, sql_script):
        await self._conn._do(_QUERY_SECONDS, "a script", self._cursor.executescript, sql_script)
        return self

    async def fetchone(self):
        return await self._conn._do(0, "a row", self._cursor.fetchone)

    async def fetchmany(self, size=None):
        return await self._conn._do(0, "rows", self._cursor.fetchmany, *([] if size is None else [size]))

    async def fetchall(self):
        return await self._conn._do(0, "rows", self._cursor.fetchall)

    async def close(self):
        await self._conn._do(0, "close", self._cursor.close)

    async def __aiter__(self):
        """In chunks of 64 rows, as the real one reads them."""
        while rows := await self._conn._do(0, "rows", self._cursor.fetchmany, self._conn._iter_chunk_size):
            for row in rows:
                yield row

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        await self.close()


class Connection:
    def __init__(self, database, iter_chunk_size, timeout, options):
        self._database, self._options = database, options
        self._iter_chunk_size = iter_chunk_size
        self._timeout = timeout
        self._connection = None
        self._lock = asyncio.Lock()
        self._was_opened = False

    # -- opening and closing

    async def _connect(self):
        if self._was_opened:
            raise RuntimeError("threads can only be started once")
        self._was_opened = True
        await _asyncio.io_sleep(_CONNECT_SECONDS, f"connect {self._database}")
        self._connection = sqlite3._connect_at_once(self._database, **self._options)
        return self

    def __await__(self):
        return self._connect().__await__()

    async def __aenter__(self):
        return await self

    async def __aexit__(self, exc_type, exc_value, traceback):
        await self.close()

    async def close(self):
        if self._connection is None:
            return
        await self._do(0, "close", self._connection.close)
        self._connection = None

    @property
    def _conn(self):
        if self._connection is None:
            raise ValueError("no active connection")
        return self._connection

    # -- one thing at a time

    async def _do(self, seconds, what, function, *arguments):
        if self._connection is None:
            raise ValueError("Connection closed")
        async with self._lock:
            await _asyncio.io_sleep(seconds, what)
            deadline = time.monotonic() + self._timeout
            while True:
                try:
                    return function(*arguments)
                except OperationalError as error:
                    if str(error) != "database is locked" or time.monotonic() >= deadline:
                        raise
                await _asyncio.io_sleep(_RETRY_SECONDS, "the database is locked")

    async def _cursor(self):
        return Cursor(self, await self._do(0, "a cursor", self._conn.cursor))

    async def _execute(self, sql, parameters):
        cursor = await self._do(_QUERY_SECONDS, sql, self._conn.execute, sql, [] if parameters is None else parameters)
        return Cursor(self, cursor)

    async def _execute_insert(self, sql, parameters):
        cursor = await self._execute(sql, parameters)
        return None if cursor.lastrowid is None else (cursor.lastrowid,)

    async def _execute_fetchall(self, sql, parameters):
        cursor = await self._execute(sql, parameters)
        return cursor._cursor.fetchall()

    async def _executemany(self, sql, parameters):
        return Cursor(self, await self._do(_QUERY_SECONDS, sql, self._conn.executemany, sql, parameters))

    async def _executescript(self, sql_script):
        return Cursor(self, await self._do(_QUERY_SECONDS, "a script", self._conn.executescript, sql_script))

    def cursor(self):
        return _Pending(self._cursor())

    def execute(self, sql, parameters=None):
        return _Pending(self._execute(sql, parameters))

    def execute_insert(self, sql, parameters=None):
        return _Pending(self._execute_insert(sql, parameters))

    def execute_fetchall(self, sql, parameters=None):
        return _Pending(self._execute_fetchall(sql, parameters))

    def executemany(self, sql, parameters):
        return _Pending(self._executemany(sql, parameters))

    def executescript(self, sql_script):
        return _Pending(self._executescript(sql_script))

    async def commit(self):
        await self._do(0, "commit", self._conn.commit)

    async def rollback(self):
        await self._do(0, "rollback", self._conn.rollback)

    # -- what the connection says of itself

    in_transaction = property(lambda self: self._conn.in_transaction)
    total_changes = property(lambda self: self._conn.total_changes)
    isolation_level = property(lambda self: self._conn.isolation_level)

    @property
    def row_factory(self):
        return self._conn.row_factory

    @row_factory.setter
    def row_factory(self, factory):
        self._conn.row_factory = factory


def connect(database, *, iter_chunk_size=64, loop=None, timeout=5.0, **options):
    return Connection(database, iter_chunk_size, timeout, options)
