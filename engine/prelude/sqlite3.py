# sqlite3, simulated: databases in memory, by name, for as long as the program runs. Each call blocks its thread for the time in
# the design's table. Results and messages are those of CPython's module.

import _sql
from _thread import get_ident
import time

apilevel = "2.0"
paramstyle = "qmark"
threadsafety = 3
sqlite_version = "3.45.1"
sqlite_version_info = (3, 45, 1)
PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2
LEGACY_TRANSACTION_CONTROL = -1

_CONNECT_SECONDS = 0.1
_QUERY_SECONDS = 0.05
_RETRY_SECONDS = 0.1


class Warning(Exception):
    pass


class Error(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


_ERRORS = {kind.__name__: kind for kind in (OperationalError, IntegrityError, ProgrammingError, NotSupportedError)}


class Row:
    """A row that is read by number or by column name."""

    def __init__(self, cursor, values):
        self._names = [column[0] for column in cursor.description]
        self._values = values

    def keys(self):
        return list(self._names)

    def __getitem__(self, key):
        if not isinstance(key, str):
            return self._values[key]
        for name, value in zip(self._names, self._values):
            if name.lower() == key.lower():
                return value
        raise IndexError("No item with that key")

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __eq__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return self._names == other._names and self._values == other._values

    def __hash__(self):
        return hash((tuple(self._names), self._values))


class Cursor:
    def __init__(self, connection):
        self.connection = connection
        self.row_factory = connection.row_factory
        self.arraysize = 1
        self.description = None
        self.rowcount = -1
        self.lastrowid = None
        self._rows = []
        self._position = 0
        self._is_closed = False

    def _check(self):
        if self._is_closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        self.connection._check()

    def execute(self, sql, parameters=(), /):
        self._check()
        self.connection._pause(_QUERY_SECONDS)
        statement = self.connection._parse(sql)
        if statement.has_more:
            raise ProgrammingError("You can only execute one statement at a time.")
        result = self.connection._run(statement, _bindings(statement, parameters))
        self.rowcount = result.changed
        self._take(result)
        # What an INSERT of this connection has made last, also when this statement is none.
        self.lastrowid = self.connection._last_row_id
        return self

    def executemany(self, sql, parameters, /):
        self._check()
        self.connection._pause(_QUERY_SECONDS)
        statement = self.connection._parse(sql)
        if not statement.changes_rows:
            raise ProgrammingError("executemany() can only execute DML statements.")
        changed = 0
        for given in parameters:
            changed += self.connection._run(statement, _bindings(statement, given)).changed
        self.rowcount = changed
        self._take(_sql.Result())
        return self

    def executescript(self, sql_script, /):
        self._check()
        self.connection._pause(_QUERY_SECONDS)
        if self.connection.in_transaction:
            self.connection._commit()
        rest = sql_script
        while rest.strip():
            statement = self.connection._parse(rest)
            self.connection._run_plainly(statement, ())
            rest = rest[statement.peek()[2] :]
        return self

    def _take(self, result):
        columns = result.columns
        self.description = None if columns is None else tuple((name, *[None] * 6) for name in columns)
        self._rows, self._position = result.rows, 0

    def _made(self, row):
        return row if self.row_factory is None else self.row_factory(self, row)

    def fetchone(self):
        self._check()
        if self._position >= len(self._rows):
            return None
        self._position += 1
        return self._made(self._rows[self._position - 1])

    def fetchmany(self, size=None):
        self._check()
        end = self._position + (self.arraysize if size is None else size)
        rows = self._rows[self._position : end]
        self._position += len(rows)
        return [self._made(row) for row in rows]

    def fetchall(self):
        return self.fetchmany(len(self._rows))

    def __iter__(self):
        return self

    def __next__(self):
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def close(self):
        self._is_closed = True

    def setinputsizes(self, sizes, /):
        pass

    def setoutputsize(self, size, column=None, /):
        pass


class Connection:
    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True,
                 factory=None, cached_statements=128, uri=False, *, autocommit=LEGACY_TRANSACTION_CONTROL,
                 _pause=time.sleep, _opens_with_sample=False):
        self._pause = _pause
        self._session = _sql.Connection(_store_of(str(database), _opens_with_sample))
        self._timeout = timeout
        self._statements = {}
        self._is_closed = False
        self._thread = get_ident() if check_same_thread else None
        self.isolation_level = isolation_level
        self.row_factory = None
        self.text_factory = str
        self.total_changes = 0
        self._last_row_id = 0

    in_transaction = property(lambda self: self._session.in_transaction)

    def _check(self):
        if self._thread is not None and self._thread != get_ident():
            raise ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. The object was created in "
                f"thread id {self._thread} and this is thread id {get_ident()}."
            )
        if self._is_closed:
            raise ProgrammingError("Cannot operate on a closed database.")

    def _parse(self, sql):
        if sql not in self._statements:
            self._statements[sql] = _as_sqlite_says(lambda: _sql.Statement(sql, "sqlite"))
        return self._statements[sql]

    def _run(self, statement, given):
        if statement.changes_rows and self.isolation_level is not None and not self.in_transaction:
            self._session.begin()
        return self._run_plainly(statement, given)

    def _run_plainly(self, statement, given):
        deadline = time.monotonic() + self._timeout
        while True:
            try:
                result = _as_sqlite_says(lambda: statement.run(self._session, given))
            except _sql.Locked:
                if time.monotonic() >= deadline:
                    raise OperationalError("database is locked") from None
                self._pause(_RETRY_SECONDS)
                continue
            self.total_changes += max(result.changed, 0)
            if result.last_id is not None:
                self._last_row_id = result.last_id
            return result

    def cursor(self, factory=Cursor):
        self._check()
        return factory(self)

    def execute(self, sql, parameters=(), /):
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        return self.cursor().executescript(sql_script)

    def _commit(self):
        self._session.commit()

    def commit(self):
        self._check()
        self._commit()

    def rollback(self):
        self._check()
        self._session.rollback()

    def close(self):
        self._session.rollback()
        self._is_closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            self.commit()
        else:
            self.rollback()
        return False


def _as_sqlite_says(run):
    try:
        return run()
    except _sql.SqlError as error:
        raise _ERRORS[error.kind](*error.args) from None


def _bindings(statement, parameters):
    """The values to bind, checked as CPython does."""
    if isinstance(parameters, dict):
        for name in sorted(statement.parameter_names):
            if name not in parameters:
                raise ProgrammingError(f"You did not supply a value for binding parameter :{name}.")
        return {name: _bound(value, f"':{name}'") for name, value in parameters.items()}
    if not hasattr(parameters, "__getitem__") or not hasattr(parameters, "__len__"):
        raise ProgrammingError("parameters are of unsupported type")
    if len(parameters) != statement.parameters:
        raise ProgrammingError(
            "Incorrect number of bindings supplied. The current statement uses "
            f"{statement.parameters}, and there are {len(parameters)} supplied."
        )
    return [_bound(value, position) for position, value in enumerate(parameters, 1)]


def _bound(value, place):
    if value is None or isinstance(value, (int, float, str, bytes)):
        return value
    if hasattr(value, "isoformat"):
        return value.isoformat(" ") if hasattr(value, "hour") else value.isoformat()
    raise ProgrammingError(f"Error binding parameter {place}: type '{type(value).__name__}' is not supported")


_stores = {}


def _store_of(name, opens_with_sample):
    if name == ":memory:" or name == "":
        return _sql.Store()
    if name not in _stores:
        _stores[name] = _sql.sample_store("sqlite") if opens_with_sample else _sql.Store()
    return _stores[name]


def connect(database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=Connection,
            cached_statements=128, uri=False, **options):
    time.sleep(_CONNECT_SECONDS)
    return factory(database, timeout, detect_types, isolation_level, check_same_thread, None, cached_statements, uri,
                   **options)


def _connect_at_once(database, **options):
    """For aiosqlite: a connection that takes no time and does not wait for others; an unknown file has the sample table."""
    options.update(timeout=0, check_same_thread=False)
    return Connection(database, _pause=lambda seconds: None, _opens_with_sample=True, **options)
