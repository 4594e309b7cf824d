# asyncpg's connection: one operation at a time; a second one meanwhile is a slip that it reports.

import _asyncio
import _sql
import asyncio
from asyncpg.exceptions import (
    as_postgres_says, DeadlockDetectedError, InFailedSQLTransactionError, InterfaceError, PostgresSyntaxError,
)
from asyncpg.transaction import Transaction

CONNECT_SECONDS = 0.1
QUERY_SECONDS = 0.05
_DEADLOCK_SECONDS = 1.0
_server = {}  # the database's name → Store


def store_of(database):
    if database not in _server:
        _server[database] = _sql.sample_store("postgres")
        _server[database].waiters = []
    return _server[database]


class Record:
    """A row: by number, by column name, and as a mapping."""

    def __init__(self, names, values):
        self._names, self._values = names, values

    def __getitem__(self, key):
        if not isinstance(key, str):
            return self._values[key]
        if key not in self._names:
            raise KeyError(key)
        return self._values[self._names.index(key)]

    def get(self, key, default=None):
        return self[key] if key in self._names else default

    def keys(self):
        return iter(self._names)

    def values(self):
        return iter(self._values)

    def items(self):
        return iter(list(zip(self._names, self._values)))

    def __contains__(self, key):
        return key in self._names

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if isinstance(other, Record):
            return self._values == other._values
        return self._values == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self):
        return hash(self._values)

    def __repr__(self):
        return f"<Record {' '.join(f'{name}={value!r}' for name, value in zip(self._names, self._values))}>"


class Connection:
    def __init__(self, store, command_timeout):
        self._store = store
        self._session = _sql.RowLockingConnection(store)
        self._command_timeout = command_timeout
        self._is_closed = False
        self._is_busy = False
        self._has_failed = False  # the transaction, which then only ends
        self._top_transaction = None
        self._savepoint_count = 0
        self._waits_for = None

    def is_closed(self):
        return self._is_closed

    def is_in_transaction(self):
        return self._top_transaction is not None

    async def close(self, *, timeout=None):
        if not self._is_closed:
            self._is_closed = True
            self._end_transaction()
            await _asyncio.io_sleep(0, "close")

    def terminate(self):
        self._is_closed = True
        self._end_transaction()

    def _end_transaction(self):
        self._session.rollback()
        self._has_failed, self._top_transaction = False, None
        self._wake_waiters()

    def _check_open(self):
        if self._is_closed:
            raise InterfaceError("connection is closed")
        if self._is_busy:
            raise InterfaceError("cannot perform operation: another operation is in progress")

    # -- queries

    async def _do(self, what, seconds, operation, timeout=None):
        """One operation: nothing else on this connection meanwhile."""
        self._check_open()
        self._is_busy = True
        limit = self._command_timeout if timeout is None else timeout
        try:
            if limit is not None and limit < seconds:
                await _asyncio.io_sleep(limit, what)
                raise TimeoutError()
            await _asyncio.io_sleep(seconds, what)
            return await self._when_unlocked(operation, what)
        finally:
            self._is_busy = False
            self._waits_for = None

    async def _when_unlocked(self, operation, what):
        while True:
            try:
                return operation()
            except _sql.Locked as lock:
                self._waits_for = lock.holder
                await self._wait_for_lock(what)
            except _sql.SqlError as error:
                self._has_failed = self._session.in_transaction
                raise as_postgres_says(error) from None

    async def _wait_for_lock(self, what):
        if self._is_deadlocked():
            await _asyncio.io_sleep(_DEADLOCK_SECONDS, what)
            if self._is_deadlocked():
                self._has_failed = True
                raise DeadlockDetectedError("deadlock detected")
        waiter = asyncio.get_running_loop().create_future()
        self._store.waiters.append((self, waiter))
        await waiter

    def _is_deadlocked(self):
        """Whether the connection waits, by way of others, for itself."""
        waiting = {connection._session: connection for connection, _ in self._store.waiters}
        holder = self._waits_for
        while holder in waiting:
            holder = waiting.pop(holder)._waits_for
            if holder is self._session:
                return True
        return False

    def _wake_waiters(self):
        waiters, self._store.waiters = self._store.waiters, []
        for _, waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _run(self, query, arguments, is_script=False):
        if self._has_failed:
            raise InFailedSQLTransactionError(
                "current transaction is aborted, commands ignored until end of transaction block"
            )
        result = None
        rest = query
        while result is None or rest.strip():
            statement = _sql.Statement(rest, "postgres")
            if statement.has_more and not is_script:
                raise PostgresSyntaxError("cannot insert multiple commands into a prepared statement")
            if statement.parameters != len(arguments):
                wanted, given = statement.parameters, len(arguments)
                raise InterfaceError(
                    f"the server expects {wanted} argument{'' if wanted == 1 else 's'} for this query, "
                    f"{given} {'was' if given == 1 else 'were'} passed"
                )
            result = statement.run(self._session, arguments)
            rest = rest[statement.peek()[2] :]
        if not self._session.in_transaction:
            self._wake_waiters()
        return result

    async def _fetch(self, query, arguments, timeout):
        result = await self._do(query, QUERY_SECONDS, lambda: self._run(query, arguments), timeout)
        return [Record(result.columns, row) for row in result.rows]

    async def execute(self, query, *args, timeout=None):
        return (await self._do(query, QUERY_SECONDS, lambda: self._run(query, args, not args), timeout)).command

    async def executemany(self, command, args, *, timeout=None):
        def run_all():
            for arguments in args:
                self._run(command, tuple(arguments))

        await self._do(command, QUERY_SECONDS, run_all, timeout)

    async def fetch(self, query, *args, timeout=None):
        return await self._fetch(query, args, timeout)

    async def fetchrow(self, query, *args, timeout=None):
        rows = await self._fetch(query, args, timeout)
        return rows[0] if rows else None

    async def fetchval(self, query, *args, column=0, timeout=None):
        rows = await self._fetch(query, args, timeout)
        return rows[0][column] if rows else None

    def cursor(self, query, *args, prefetch=None, timeout=None):
        return _Cursor(self, query, args, timeout)

    def transaction(self, *, isolation=None, readonly=False, deferrable=False):
        return Transaction(self)


class _Cursor:
    """`async for record in connection.cursor(query)`, inside of a transaction."""

    def __init__(self, connection, query, arguments, timeout):
        self._connection, self._query, self._arguments, self._timeout = connection, query, arguments, timeout

    async def __aiter__(self):
        if not self._connection.is_in_transaction():
            from asyncpg.exceptions import PostgresError

            raise PostgresError("DECLARE CURSOR can only be used in transaction blocks")
        for record in await self._connection._fetch(self._query, self._arguments, self._timeout):
            yield record


async def connect(dsn=None, *, host=None, port=None, user=None, password=None, passfile=None, database=None, timeout=60,
                  command_timeout=None, ssl=None, server_settings=None, statement_cache_size=100):
    if timeout is not None and timeout < CONNECT_SECONDS:
        await _asyncio.io_sleep(timeout, "connect")
        raise TimeoutError()
    await _asyncio.io_sleep(CONNECT_SECONDS, "connect")
    return Connection(store_of(database or (dsn or "").rpartition("/")[2] or user or "postgres"), command_timeout)
