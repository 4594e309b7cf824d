# asyncpg's pool: so many connections, made when they are needed; who finds none free waits for the next one given back.

import _asyncio
import asyncio
from asyncpg.connection import connect
from asyncpg.exceptions import InterfaceError

_METHODS = ("execute", "executemany", "fetch", "fetchrow", "fetchval", "cursor", "transaction", "is_in_transaction", "is_closed")


class PoolConnectionProxy:
    """A connection in the hands of who acquired it; after it is given back it cannot be used any more."""

    def __init__(self, holder, connection):
        self._holder, self._con = holder, connection

    def __getattr__(self, name):
        if name not in _METHODS:
            raise AttributeError(f"'PoolConnectionProxy' object has no attribute {name!r}")
        if self._con is None:
            raise InterfaceError(
                f"cannot call Connection.{name}(): connection has been released back to the pool"
            )
        return getattr(self._con, name)


class _Holder:
    """A place in the pool, with or without a connection."""

    def __init__(self, pool):
        self.pool = pool
        self.connection = None
        self.proxy = None
        self.free = asyncio.Event()
        self.free.set()

    async def connect(self):
        self.connection = await connect(**self.pool._connect_options)
        if self.pool._init is not None:
            await self.pool._init(self.connection)

    async def acquire(self):
        if self.connection is None or self.connection.is_closed():
            self.connection = None
            await self.connect()
        self.free.clear()
        self.proxy = PoolConnectionProxy(self, self.connection)
        if self.pool._setup is not None:
            await self.pool._setup(self.proxy)
        return self.proxy

    async def release(self):
        self.proxy._con = None
        self.proxy = None
        if not self.connection.is_closed():
            self.connection._end_transaction()
            await _asyncio.io_sleep(0, "reset")
        self.free.set()
        self.pool._queue.put_nowait(self)


class Pool:
    def __init__(self, connect_options, min_size, max_size, setup, init):
        if max_size <= 0:
            raise ValueError("max_size is expected to be greater than zero")
        if min_size < 0:
            raise ValueError("min_size is expected to be greater or equal to zero")
        if min_size > max_size:
            raise ValueError("min_size is greater than max_size")
        self._connect_options, self._setup, self._init = connect_options, setup, init
        self._min_size, self._max_size = min_size, max_size
        self._holders = []
        self._is_initialized = self._is_closing = self._is_closed = False

    # -- beginning and end

    async def _open(self):
        if self._is_closed:
            raise InterfaceError("pool is closed")
        if not self._is_initialized:
            self._queue = asyncio.LifoQueue(self._max_size)
            self._holders = [_Holder(self) for _ in range(self._max_size)]
            for holder in self._holders:
                self._queue.put_nowait(holder)
            if self._min_size:
                await self._holders[-1].connect()
            if self._min_size > 1:
                others = self._holders[-self._min_size : -1]
                await asyncio.gather(*[holder.connect() for holder in reversed(others)])
            self._is_initialized = True
        return self

    def __await__(self):
        return self._open().__await__()

    async def __aenter__(self):
        return await self._open()

    async def __aexit__(self, exc_type, exc_value, traceback):
        await self.close()

    async def close(self):
        if self._is_closed:
            return
        self._check()
        self._is_closing = True
        await asyncio.gather(*[holder.free.wait() for holder in self._holders])
        for holder in self._holders:
            if holder.connection is not None:
                await holder.connection.close()
        self._is_closed = True

    def terminate(self):
        for holder in self._holders:
            if holder.connection is not None:
                holder.connection.terminate()
        self._is_closed = True

    def _check(self):
        if not self._is_initialized:
            raise InterfaceError("pool is not initialized")
        if self._is_closed:
            raise InterfaceError("pool is closed")

    # -- connections

    def acquire(self, *, timeout=None):
        return _Acquiring(self, timeout)

    async def _acquire(self, timeout):
        if self._is_closing:
            raise InterfaceError("pool is closed" if self._is_closed else "pool is closing")
        self._check()
        return await (self._next() if timeout is None else asyncio.wait_for(self._next(), timeout))

    async def _next(self):
        holder = await self._queue.get()
        try:
            return await holder.acquire()
        except BaseException:
            self._queue.put_nowait(holder)
            raise

    async def release(self, connection, *, timeout=None):
        if not isinstance(connection, PoolConnectionProxy) or connection._holder.pool is not self:
            raise InterfaceError(
                f"Pool.release() received invalid connection: {connection!r} is not a member of this pool"
            )
        if connection._con is not None:
            await asyncio.shield(connection._holder.release())

    def get_size(self):
        return sum(holder.connection is not None for holder in self._holders)

    def get_idle_size(self):
        return sum(holder.connection is not None and holder.proxy is None for holder in self._holders)

    def get_min_size(self):
        return self._min_size

    def get_max_size(self):
        return self._max_size

    # -- one query on whatever connection is free

    async def execute(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.execute(query, *args, timeout=timeout)

    async def executemany(self, command, args, *, timeout=None):
        async with self.acquire() as connection:
            return await connection.executemany(command, args, timeout=timeout)

    async def fetch(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetch(query, *args, timeout=timeout)

    async def fetchrow(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetchrow(query, *args, timeout=timeout)

    async def fetchval(self, query, *args, column=0, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetchval(query, *args, column=column, timeout=timeout)


class _Acquiring:
    """What pool.acquire() gives: to be awaited, or entered with `async with`."""

    def __init__(self, pool, timeout):
        self._pool, self._timeout = pool, timeout
        self._connection = None

    def __await__(self):
        return self._pool._acquire(self._timeout).__await__()

    async def __aenter__(self):
        if self._connection is not None:
            raise InterfaceError("a connection is already acquired")
        self._connection = await self._pool._acquire(self._timeout)
        return self._connection

    async def __aexit__(self, *exc_info):
        connection, self._connection = self._connection, None
        await self._pool.release(connection)


def create_pool(dsn=None, *, min_size=10, max_size=10, max_queries=50000, max_inactive_connection_lifetime=300.0,
                setup=None, init=None, **connect_options):
    return Pool({"dsn": dsn, **connect_options}, min_size, max_size, setup, init)
