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

    def find_column(self, name):
        column = self.columns.get(name.lower())
        if column is None:
            raise SqlError(f"no such column: {name}", code="no_column", about=(name,))
        return column

    def next_id(self):
        if self.never_reuses_ids or self.row_id is None:
            return self.last_id + 1
        return max([0, *(row[self.row_id] for row in self.rows)]) + 1

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
    """Another connection is writing."""


class Store:
    """A database: what is committed, and which connection is changing it."""

    def __init__(self):
        self.tables = {}  # lower-case name → Table
        self.writer = None


class Connection:
    """What one connection to a store sees and does."""

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
            raise Locked()
        if self._working is None:
            self._store.writer = self
            self._working = dict(self._store.tables)
        return self._working

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
