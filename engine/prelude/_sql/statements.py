# The statements that change tables, and running a statement's text on a connection.

from _sql.errors import SqlError, not_supported
from _sql.expressions import check_columns
from _sql.plan import Result
from _sql.selecting import SelectParser
from _sql.tables import Column, Table
from _sql.tokens import count_parameters

_CONFLICTS = ("replace", "ignore", "abort", "fail", "rollback")
_UNSUPPORTED = ("with", "trigger", "view", "virtual", "explain", "vacuum", "attach", "truncate", "grant", "copy", "listen")


class Context:
    """What an expression sees besides its row."""

    def __init__(self, connection, given, dialect):
        self.connection, self.dialect = connection, dialect
        self.aliases = {}  # of the columns of the SELECT at work: lower-case name → expression
        self._given = given

    def parameter(self, index):
        if isinstance(index, str) and index not in self._given:
            raise SqlError(f"You did not supply a value for binding parameter :{index}.", "ProgrammingError")
        return self._given[index]


class Statement(SelectParser):
    """One statement, parsed: `run` does it."""

    def __init__(self, text, dialect):
        super().__init__(text, dialect)
        self.parameters, self.parameter_names = count_parameters(self.tokens)
        self.changes_rows = False
        self.verb = self.peek()[1].lower() if self.peek()[0] == "word" else ""
        self._run = self._parse()
        if not self.accept(";") and self.peek()[0] != "end":
            self.fail()
        self.has_more = self.peek()[0] != "end"

    def _parse(self):
        if self.peek()[0] == "end" or self.accept(";"):
            return lambda context: Result()
        if self.accept("select"):
            plan = self.select()
            return lambda context: plan(context, {})
        for word, parse in (("insert", self._insert), ("replace", self._replace), ("update", self._update),
                            ("delete", self._delete)):
            if self.accept(word):
                self.changes_rows = True
                return parse()
        for word, parse in (("create", self._create), ("drop", self._drop), ("alter", self._alter),
                            ("pragma", self._pragma), ("begin", self._begin), ("start", self._begin),
                            ("commit", self._commit), ("end", self._commit), ("rollback", self._rollback),
                            ("savepoint", self._savepoint), ("release", self._release)):
            if self.accept(word):
                return parse()
        if self.verb in _UNSUPPORTED:
            raise not_supported(self.verb.upper())
        self.fail()

    def run(self, connection, given):
        """Raises SqlError, or Locked while another connection writes."""
        try:
            result = self._run(Context(connection, given, self.dialect))
        except BaseException:
            connection.end_statement(has_failed=True)
            raise
        if self.verb not in ("begin", "start", "savepoint"):
            connection.end_statement(has_failed=False)
        return result

    # -- create, drop, alter

    def _create(self):
        self.accept_any("temp", "temporary")
        is_unique = self.accept("unique")
        if self.accept("index"):
            return self._create_index(is_unique)
        if not self.accept("table"):
            if self.peek()[1].lower() in _UNSUPPORTED:
                raise not_supported(f"CREATE {self.peek()[1].upper()}")
            self.fail()
        if_not_exists = self.accept("if", "not", "exists")
        table = Table(self.name())
        self.expect("(")
        while True:
            self._table_constraint(table) or self._column_definition(table)
            if self.accept(")"):
                break
            self.expect(",")
        while self.accept_any("strict", "without", "rowid", ","):
            pass

        def run(context):
            if table.name.lower() in context.connection.tables:
                if if_not_exists:
                    return Result(command="CREATE TABLE")
                raise SqlError(f"table {table.name} already exists", code="table_exists", about=(table.name,))
            context.connection.put(table.copy())
            return Result(command="CREATE TABLE")

        return run

    def _create_index(self, is_unique):
        self.accept("if", "not", "exists")
        self.name()
        self.expect("on")
        table_name = self.name()
        key = [name.lower() for name in self.names()]

        def run(context):
            table = context.connection.table(table_name).copy()
            if is_unique:
                table.keys = [*table.keys, key]
            context.connection.put(table)
            return Result(command="CREATE INDEX")

        return run

    def _table_constraint(self, table):
        if self.accept("constraint"):
            self.name()
        if self.accept("primary", "key"):
            key = [name.lower() for name in self.names()]
            table.keys.insert(0, key)
            return True
        if self.accept("unique"):
            table.keys.append([name.lower() for name in self.names()])
            return True
        if self.accept("check"):
            self._check(table)
            return True
        if self.accept("foreign", "key"):
            self.names()
            self._references()
            return True
        return False

    def _column_definition(self, table):
        name = self.name()
        kind = self.type_name() if self.is_name_next() else ""
        column = table.columns[name.lower()] = Column(name, kind)
        if kind in ("serial", "bigserial"):
            table.row_id = name.lower()
        while True:
            if self.accept("constraint"):
                self.name()
            elif self.accept("primary", "key"):
                self.accept_any("asc", "desc")
                table.keys.insert(0, [name.lower()])
                if kind == "integer" and self.dialect == "sqlite":
                    table.row_id, table.is_strict_id = name.lower(), True
                elif self.dialect == "postgres":
                    column.is_not_null = True
                table.never_reuses_ids = self.accept("autoincrement") or self.dialect == "postgres"
            elif self.accept("not", "null"):
                column.is_not_null = True
            elif self.accept("null"):
                pass
            elif self.accept("unique"):
                table.keys.append([name.lower()])
            elif self.accept("default"):
                column.default = self._unary()
            elif self.accept("check"):
                self._check(table)
            elif self.accept("generated"):
                self.accept_any("always", "by")
                self.accept("default")
                self.expect("as", "identity")
                table.row_id = name.lower()
            elif self.is_next("references"):
                self._references()
            else:
                return

    def _check(self, table):
        begin = self.tokens[self.position + 1][2]
        self.expect("(")
        check = self.expression()
        text = self.text[begin : self.tokens[self.position - 1][3]]
        self.expect(")")
        table.checks.append((text, check))

    def _references(self):
        """Foreign keys are declared and, as SQLite does unless told otherwise, not enforced."""
        self.expect("references")
        self.name()
        if self.is_next("("):
            self.names()
        while self.accept("on"):
            self.accept_any("delete", "update")
            self.accept_any("cascade", "restrict", "set", "no")
            self.accept_any("null", "default", "action")

    def _drop(self):
        kind = self.accept_any("table", "index")
        if kind is None:
            self.fail()
        if_exists = self.accept("if", "exists")
        name = self.name()
        self.accept_any("cascade", "restrict")

        def run(context):
            if kind == "table" and not (if_exists and name.lower() not in context.connection.tables):
                context.connection.table(name)
                context.connection.drop(name)
            return Result(command=f"DROP {kind.upper()}")

        return run

    def _alter(self):
        self.expect("table")
        name = self.name()
        if self.accept("rename", "to"):
            added, new_name = None, self.name()
        else:
            self.expect("add")
            self.accept("column")
            added, new_name = Table(name), name
            self._column_definition(added)

        def run(context):
            table = context.connection.table(name).copy()
            table.name = new_name
            if added is not None:
                table.columns = {**table.columns, **added.columns}
                table.keys = [*table.keys, *added.keys]
                values = {key: column.default({}, context) if column.default else None
                          for key, column in added.columns.items()}
                table.rows = [{**row, **values} for row in table.rows]
            context.connection.drop(name)
            context.connection.put(table)
            return Result(command="ALTER TABLE")

        return run

    # -- insert

    def _replace(self):
        return self._insert_into("replace")

    def _insert(self):
        conflict = None
        if self.accept("or"):
            conflict = self.accept_any(*_CONFLICTS) or self.fail()
        return self._insert_into(conflict)

    def _insert_into(self, conflict):
        self.expect("into")
        name = self.name()
        if self.accept("as"):
            self.name()
        columns = self.names() if self.is_next("(") else None
        source = self._inserted_rows()
        target, update = None, None
        if self.accept("on", "conflict"):
            target = [name.lower() for name in self.names()] if self.is_next("(") else None
            self.expect("do")
            conflict = "ignore" if self.accept("nothing") else "update"
            if conflict == "update":
                self.expect("update", "set")
                update = (self._assignments(), self.expression() if self.accept("where") else None)
        returning = self.select_items() if self.accept("returning") else None

        def run(context):
            table = context.connection.table(name).copy()
            wanted = [column.name for column in table.columns.values()] if columns is None else columns
            for column in wanted:
                if column.lower() not in table.columns:
                    raise SqlError(f"table {table.name} has no column named {column}", code="no_column_of",
                                   about=(column, table.name))
            made = []
            for values in source(context):
                if len(values) != len(wanted):
                    raise _count_error(table, columns, values, wanted)
                row = _complete_row(table, dict(zip([column.lower() for column in wanted], values)), context)
                stored = _store(table, row, conflict, target, update, context)
                if stored is not None:
                    made.append(stored)
            context.connection.put(table)
            result = self._returned(returning, made, name, context)
            result.changed, result.last_id, result.command = len(made), table.last_id, f"INSERT 0 {len(made)}"
            return result

        return run

    def _inserted_rows(self):
        if self.accept("default", "values"):
            return lambda context: [()]
        if self.accept("select"):
            plan = self.select()
            return lambda context: plan(context, {}).rows
        self.expect("values")
        rows = [self.expressions()]
        while self.accept(","):
            rows.append(self.expressions())
        return lambda context: [[value({}, context) for value in values] for values in rows]

    def _returned(self, items, rows, name, context):
        if items is None:
            return Result()
        columns = context.connection.table(name).columns
        names, made = [], [[] for _ in rows]
        for value, item_name in items:
            names += [column.name for column in columns.values()] if value is None else [item_name]
            for row, target in zip(rows, made):
                target.extend(row.values() if value is None else [value(row, context)])
        return Result(names, [tuple(row) for row in made])

    # -- update and delete

    def _assignments(self):
        assignments = []
        while True:
            column = self.name()
            self.expect("=")
            assignments.append((column, self.expression()))
            if not self.accept(","):
                return assignments

    def _update(self):
        if self.accept("or"):
            raise not_supported("UPDATE OR …")
        name = self.name()
        self.expect("set")
        assignments = self._assignments()
        where = self.expression() if self.accept("where") else None
        returning = self.select_items() if self.accept("returning") else None
        used = self.columns_used

        def run(context):
            table = context.connection.table(name).copy()
            check_columns([*used, *(column for column, _ in assignments)], _names_in(table))
            rows, changed = list(table.rows), []
            for index, row in enumerate(rows):
                if where is None or where(row, context):
                    new = {**row, **{column.lower(): value(row, context) for column, value in assignments}}
                    rows[index] = table.checked(new, context, rows[:index] + rows[index + 1 :])
                    changed.append(rows[index])
            table.rows = table.in_order(rows)
            context.connection.put(table)
            result = self._returned(returning, changed, name, context)
            result.changed, result.command = len(changed), f"UPDATE {len(changed)}"
            return result

        return run

    def _delete(self):
        self.expect("from")
        name = self.name()
        where = self.expression() if self.accept("where") else None
        returning = self.select_items() if self.accept("returning") else None
        used = self.columns_used

        def run(context):
            table = context.connection.table(name).copy()
            check_columns(used, _names_in(table))
            doomed = [row for row in table.rows if where is None or where(row, context)]
            kept = [row for row in table.rows if not any(row is other for other in doomed)]
            table.rows = kept
            context.connection.put(table)
            result = self._returned(returning, doomed, name, context)
            result.changed, result.command = len(doomed), f"DELETE {len(doomed)}"
            return result

        return run

    # -- transactions

    def _begin(self):
        self.accept_any("deferred", "immediate", "exclusive")
        self.accept("transaction")
        return lambda context: Result(command=context.connection.begin() or "BEGIN")

    def _commit(self):
        self.accept("transaction")

        def run(context):
            if not context.connection.in_transaction and self.dialect == "sqlite":
                raise SqlError("cannot commit - no transaction is active")
            context.connection.commit()
            return Result(command="COMMIT")

        return run

    def _rollback(self):
        self.accept("transaction")
        name = None
        if self.accept("to"):
            self.accept("savepoint")
            name = self.name()

        def run(context):
            if name is not None:
                context.connection.rollback_to(name)
            elif not context.connection.in_transaction and self.dialect == "sqlite":
                raise SqlError("cannot rollback - no transaction is active")
            else:
                context.connection.rollback()
            return Result(command="ROLLBACK")

        return run

    def _savepoint(self):
        name = self.name()
        return lambda context: Result(command=context.connection.set_savepoint(name) or "SAVEPOINT")

    def _release(self):
        self.accept("savepoint")
        name = self.name()
        return lambda context: Result(command=context.connection.release_savepoint(name) or "RELEASE")

    def _pragma(self):
        name = self.name().lower()
        value = None
        if self.accept("="):
            value = str(self.peek()[1]).lower()
            self.position += 1
        if name == "journal_mode":
            return lambda context: Result(["journal_mode"], [("memory",)])
        if name in ("synchronous", "cache_size", "temp_store", "busy_timeout") and value is not None:
            return lambda context: Result()
        if name == "foreign_keys" and value in ("off", "0", "false"):
            return lambda context: Result()
        raise not_supported(f"PRAGMA {name}")


def _names_in(table):
    """Of a statement on one table: its columns, also behind the table's name."""
    return {key for column in table.columns for key in (column, f"{table.name.lower()}.{column}")}


def _count_error(table, columns, values, wanted):
    if columns is None:
        return SqlError(f"table {table.name} has {len(wanted)} columns but {len(values)} values were supplied")
    return SqlError(f"{len(values)} values for {len(columns)} columns")


def _complete_row(table, given, context):
    row = {}
    for key, column in table.columns.items():
        value = given.get(key)
        if key not in given and column.default is not None:
            value = column.default({}, context)
        if value is None and key == table.row_id:
            value = table.next_id()
        row[key] = value
    return row


def _store(table, row, conflict, target, update, context):
    """Puts the row into the table; answers it, or None where a conflict lets it fall. The table is a copy of the caller's."""
    if conflict in ("ignore", "replace", "update"):
        collision = table.find_collision(row, table.rows)
        if collision is not None and (target is None or collision[0] == target):
            if conflict == "ignore":
                return None
            other = collision[1]
            if conflict == "update":
                return _update_instead(table, row, other, update, context)
            table.rows = [kept for kept in table.rows if kept is not other]
    stored = table.checked(row, context, table.rows)
    is_last = not table.is_strict_id or not table.rows or table.rows[-1][table.row_id] < stored[table.row_id]
    table.rows = [*table.rows, stored] if is_last else table.in_order([*table.rows, stored])
    if table.row_id is None:
        table.last_id += 1
    elif isinstance(stored[table.row_id], int):
        new_id = stored[table.row_id]
        table.last_id = max(table.last_id, new_id) if table.never_reuses_ids else new_id
    return stored


def _update_instead(table, row, other, update, context):
    assignments, where = update
    seen = {**other, **{f"excluded.{key}": value for key, value in row.items()},
            **{f"{table.name.lower()}.{key}": value for key, value in other.items()}}
    if where is not None and not where(seen, context):
        return None
    new = {**other, **{column.lower(): value(seen, context) for column, value in assignments}}
    others = [kept for kept in table.rows if kept is not other]
    stored = table.checked(new, context, others)
    table.rows = [stored if kept is other else kept for kept in table.rows]
    return stored
