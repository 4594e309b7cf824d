# Tables in memory: columns with their rules, rows, and who sees which of them while a transaction is open. Rows are never
# changed in place, so that a transaction begins with a copy of lists only, and a statement that fails leaves nothing behind.

from _sql.errors import SqlError


class Column:
    def __init__(self, name, kind):
        self.name = name
        self.kind = kind
        self.is_not_null = False
        self.default = None  # an expression


class Table:
    def __init__(self, name):
        self.name = name
        self.columns = {}  # lower-case name → Column
        self.rows = []  # dicts: lower-case name → value
        self.keys = []  # lists of lower-case names that are unique together
        self.checks = []  # (text, expression)
        self.row_id = None  # the column that counts by itself
        self.is_strict_id = False  # of SQLite: INTEGER PRIMARY KEY takes whole numbers only
        self.last_id = 0
        self.never_reuses_ids = False

    def copy(self):
        copy = Table(self.name)
        copy.__dict__.update(self.__dict__)
        return copy

    def next_id(self):
        if self.never_reuses_ids or self.row_id is None:
            return self.last_id + 1
        return max([0, *(row[self.row_id] for row in self.rows)]) + 1

    def in_order(self, rows):
        """SQLite keeps rows by their whole-number key."""
        return sorted(rows, key=lambda row: row[self.row_id]) if self.is_strict_id else rows

    # -- rows that are to be stored

    def checked(self, row, context, others):
        """The row as it is stored, after the rules; `others` are the rows it must not collide with."""
        stored = {}
        for key, column in self.columns.items():
            value = with_affinity(column.kind, row[key], context.dialect)
            if value is None and column.is_not_null:
                raise SqlError(f"NOT NULL constraint failed: {self.name}.{column.name}", "IntegrityError", "not_null",
                               (self.name, column.name))
            stored[key] = value
        if self.is_strict_id and not isinstance(stored[self.row_id], int):
            raise SqlError("datatype mismatch", "IntegrityError", "mismatch")
        for text, check in self.checks:
            if check(stored, context) is False:
                raise SqlError(f"CHECK constraint failed: {text}", "IntegrityError", "check", (self.name, text))
        collision = self.find_collision(stored, others)
        if collision is not None:
            raise self.collision_error(collision[0], stored)
        return stored

    def find_collision(self, row, others):
        """(the columns, the other row) where a row would not be unique."""
        for key in self.keys:
            values = [row[name] for name in key]
            if None not in values:
                for other in others:
                    if [other[name] for name in key] == values:
                        return key, other
        return None

    def collision_error(self, key, row):
        names = [self.columns[name].name for name in key]
        shown = ", ".join(f"{self.name}.{name}" for name in names)
        is_primary = bool(self.keys) and key is self.keys[0] and self.row_id in (None, *key)
        about = (self.name, names, [row[name] for name in key], is_primary)
        return SqlError(f"UNIQUE constraint failed: {shown}", "IntegrityError", "unique", about)


def with_affinity(kind, value, dialect):
    """SQLite's type affinity. PostgreSQL's types are kept as they come, truth values among them."""
    if value is None or dialect == "postgres":
        return float(value) if kind in ("real", "double precision") and isinstance(value, int) else value
    if isinstance(value, bool):
        value = int(value)
    if "char" in kind or "text" in kind or "clob" in kind:
        return str(value) if isinstance(value, (int, float)) else value
    is_whole = "int" in kind
    is_real = not is_whole and ("real" in kind or "floa" in kind or "doub" in kind)
    if isinstance(value, str) and kind and "blob" not in kind:
        try:
            value = int(value) if value.strip().lstrip("+-").isdigit() else float(value)
        except ValueError:
            return value
    if is_real and isinstance(value, int):
        return float(value)
    if isinstance(value, float) and not is_real and kind and "blob" not in kind and value == int(value):
        return int(value)
    return value


class Locked(Exception):
    """Another connection is writing, or holds the row; `holder` is that connection."""

    def __init__(self, holder):
        super().__init__()
        self.holder = holder


class Store:
    """A database: what is committed, and which connection is changing it."""

    def __init__(self):
        self.tables = {}  # lower-case name → Table
        self.writer = None
        self.row_locks = {}  # id of a row → (row, RowLockingConnection)


class Connection:
    """What one connection to a store sees and does, as in SQLite: one connection writes at a time, on tables of its own."""

    def __init__(self, store):
        self._store = store
        self._working = None  # its own tables, while it writes
        self._savepoints = []
        self.in_transaction = False

    @property
    def tables(self):
        return self._store.tables if self._working is None else self._working

    def table(self, name):
        found = self.tables.get(name.lower())
        if found is None:
            raise SqlError(f"no such table: {name}", code="no_table", about=(name,))
        return found

    def begin(self):
        if self.in_transaction:
            raise SqlError("cannot start a transaction within a transaction")
        self.in_transaction = True

    def begin_writing(self):
        """The tables to change. Raises Locked while another connection writes."""
        if self._store.writer not in (None, self):
            raise Locked(self._store.writer)
        if self._working is None:
            self._store.writer = self
            self._working = dict(self._store.tables)
        return self._working

    def put(self, table):
        self.begin_writing()[table.name.lower()] = table

    def drop(self, name):
        del self.begin_writing()[name.lower()]

    def lock_rows(self, rows):
        """SELECT … FOR UPDATE: SQLite has none."""

    def end_statement(self, has_failed):
        """Outside of a transaction each statement is one."""
        if not self.in_transaction and self._working is not None:
            self.rollback() if has_failed else self.commit()

    def commit(self):
        if self._working is not None:
            self._store.tables, self._working, self._store.writer = self._working, None, None
        self.in_transaction, self._savepoints = False, []

    def rollback(self):
        if self._working is not None:
            self._working, self._store.writer = None, None
        self.in_transaction, self._savepoints = False, []

    def set_savepoint(self, name):
        self.begin_writing()
        self.in_transaction = True
        self._savepoints.append((name.lower(), dict(self._working)))

    def release_savepoint(self, name):
        self._savepoints = self._savepoints[: self._find_savepoint(name)]

    def rollback_to(self, name):
        index = self._find_savepoint(name)
        self._working = dict(self._savepoints[index][1])
        self._savepoints = self._savepoints[: index + 1]

    def _find_savepoint(self, name):
        for index in range(len(self._savepoints) - 1, -1, -1):
            if self._savepoints[index][0] == name.lower():
                return index
        raise SqlError(f"no such savepoint: {name}")


class RowLockingConnection:
    """A connection as in PostgreSQL: transactions write side by side, and only who changes the same row waits. Each statement
    sees what is committed by then ("read committed") and the transaction's own changes. Tables come and go at once."""

    def __init__(self, store):
        self._store = store
        self._changes = {}  # lower-case name → (removed rows by id, added rows)
        self._savepoints = []
        self.in_transaction = False

    tables = property(lambda self: self._store.tables)

    def table(self, name):
        found = self._store.tables.get(name.lower())
        if found is None:
            raise SqlError(f"no such table: {name}", code="no_table", about=(name,))
        if name.lower() in self._changes:
            removed, added = self._changes[name.lower()]
            found = found.copy()
            found.rows = [row for row in found.rows if id(row) not in removed] + added
        return found

    def put(self, table):
        key = table.name.lower()
        stored = self._store.tables.get(key)
        if stored is None or stored.columns is not table.columns or stored.keys is not table.keys:
            self._store.tables[key] = table
            return
        stored.last_id = table.last_id
        before = self.table(table.name).rows
        known, kept = {id(row) for row in before}, {id(row) for row in table.rows}
        gone = [row for row in before if id(row) not in kept]
        removed, added = self._changes.get(key, ({}, []))
        own = {id(row) for row in added}
        self.lock_rows([row for row in gone if id(row) not in own])
        removed = {**removed, **{id(row): row for row in gone if id(row) not in own}}
        added = [row for row in added if id(row) in kept] + [row for row in table.rows if id(row) not in known]
        self._changes[key] = (removed, added)

    def drop(self, name):
        del self._store.tables[name.lower()]
        self._changes.pop(name.lower(), None)

    def lock_rows(self, rows):
        for row in rows:
            _, holder = self._store.row_locks.get(id(row), (None, None))
            if holder not in (None, self):
                raise Locked(holder)
        for row in rows:
            self._store.row_locks[id(row)] = (row, self)

    def begin(self):
        self.in_transaction = True

    def end_statement(self, has_failed):
        if not self.in_transaction:
            self.rollback() if has_failed else self.commit()

    def commit(self):
        for key, (removed, added) in self._changes.items():
            table = self._store.tables[key] = self._store.tables[key].copy()
            table.rows = [row for row in table.rows if id(row) not in removed] + added
        self.rollback()

    def rollback(self):
        self._changes, self._savepoints, self.in_transaction = {}, [], False
        locks = self._store.row_locks
        self._store.row_locks = {key: lock for key, lock in locks.items() if lock[1] is not self}

    def set_savepoint(self, name):
        self._savepoints.append((name, dict(self._changes)))

    def release_savepoint(self, name):
        while self._savepoints.pop()[0] != name:
            pass

    def rollback_to(self, name):
        while self._savepoints[-1][0] != name:
            self._savepoints.pop()
        self._changes = dict(self._savepoints[-1][1])
