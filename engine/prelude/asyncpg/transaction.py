# asyncpg's transactions: blocks, or started and ended by hand; one inside of another is a savepoint.

from asyncpg.exceptions import InterfaceError


class Transaction:
    def __init__(self, connection):
        self._connection = connection
        self._state = "new"
        self._savepoint = None
        self._is_managed = False

    async def __aenter__(self):
        if self._is_managed:
            raise InterfaceError("cannot enter context: already in an `async with` block")
        self._is_managed = True
        await self.start()

    async def __aexit__(self, exc_type, exc_value, traceback):
        try:
            if self._connection.is_closed():
                return
            if exc_type is None:
                await self._commit()
            else:
                await self._rollback()
        finally:
            self._is_managed = False

    def _check(self, operation):
        if self._state == "committed":
            raise InterfaceError(f"cannot {operation}; the transaction is already committed")
        if self._state == "rolledback":
            raise InterfaceError(f"cannot {operation}; the transaction is already rolled back")
        if self._state == "failed":
            raise InterfaceError(f"cannot {operation}; the transaction is in error state")
        if operation == "start" and self._state == "started":
            raise InterfaceError("cannot start; the transaction is already started")
        if operation != "start" and self._state == "new":
            raise InterfaceError(f"cannot {operation}; the transaction is not yet started")

    async def start(self):
        self._check("start")
        connection = self._connection

        def begin():
            if connection._top_transaction is None:
                connection._session.begin()
                connection._top_transaction = self
            else:
                connection._savepoint_count += 1
                self._savepoint = f"__asyncpg_savepoint_{connection._savepoint_count:x}__"
                connection._session.set_savepoint(self._savepoint)

        await connection._do("begin", 0, begin)
        self._state = "started"

    async def commit(self):
        if self._is_managed:
            raise InterfaceError("cannot manually commit from within an `async with` block")
        await self._commit()

    async def rollback(self):
        if self._is_managed:
            raise InterfaceError("cannot manually rollback from within an `async with` block")
        await self._rollback()

    async def _commit(self):
        self._check("commit")
        session = self._connection._session

        def end():
            if self._savepoint is not None:
                session.release_savepoint(self._savepoint)
                return
            if not self._connection._has_failed:
                session.commit()
            self._connection._end_transaction()

        await self._connection._do("commit", 0, end)
        self._state = "committed"

    async def _rollback(self):
        self._check("rollback")

        def end():
            if self._savepoint is None:
                self._connection._end_transaction()
                return
            self._connection._session.rollback_to(self._savepoint)
            self._connection._has_failed = False

        await self._connection._do("rollback", 0, end)
        self._state = "rolledback"
