# Running a SELECT: where rows come from, which of them, in groups, in order.

from _sql.expressions import check_columns, Group, order_key

_STORED_ROW = ""  # under this key a row knows the stored one that it shows


class Result:
    """What a statement gave: the names of the columns and the rows as tuples; how many rows it changed."""

    def __init__(self, columns=None, rows=(), changed=-1, last_id=None, command=""):
        self.columns, self.rows, self.changed, self.last_id = columns, rows, changed, last_id
        self.command = command


class Source:
    """A table or a subquery behind FROM, under an alias; joined to those before it on a condition."""

    def __init__(self, table, alias, is_left, condition):
        self.table, self.alias, self.is_left, self.condition = table, alias.lower(), is_left, condition

    def read(self, context, outer):
        """The names of the columns, and the rows: each under its own names and under alias.name."""
        if isinstance(self.table, str):
            found = context.connection.table(self.table)
            names, rows = [column.name for column in found.columns.values()], found.rows
        else:
            result = self.table(context, outer)
            names = result.columns
            rows = [dict(zip([name.lower() for name in names], row)) for row in result.rows]
        keys = [(name.lower(), self.key_of(name)) for name in names]
        return names, [{**row, **{key: row[name] for name, key in keys}, _STORED_ROW: row} for row in rows]

    def key_of(self, name):
        return f"{self.alias}.{name.lower()}"


class Plan:
    """A parsed SELECT. `items` are (expression, name), or (None, alias) and (None, None) for all columns of one or all tables;
    `order` is (expression or position in the row, whether descending)."""

    def __init__(self, items):
        self.items = items
        self.sources, self.where = [], None
        self.groups, self.having, self.is_grouped = None, None, False
        self.is_distinct, self.order = False, []
        self.limit = self.offset = None
        self.locks_rows = False
        self.columns_used = []

    def run(self, context, outer):
        outer_aliases, context.aliases = context.aliases, self._aliases()
        try:
            return self._select(context, outer)
        finally:
            context.aliases = outer_aliases

    def _aliases(self):
        """Other names than the columns' own, which WHERE and the rest may use."""
        return {name.lower(): value for value, name in self.items
                if value is not None and name != getattr(value, "column_name", None)}

    def _select(self, context, outer):
        rows, columns = self._joined(context, outer)
        if self.where is not None:
            rows = [row for row in rows if self.where(row, context)]
        if self.locks_rows:
            context.connection.lock_rows([row[_STORED_ROW] for row in rows])
        if self.is_grouped:
            rows = self._grouped(rows, context, outer)
        values = [value for value, _ in columns]
        pairs = [(row, tuple([_plain(value(row, context), context) for value in values])) for row in rows]
        if self.is_distinct:
            first = {}
            for pair in pairs:
                first.setdefault(pair[1], pair)
            pairs = list(first.values())
        for key, descending in reversed(self.order):
            if isinstance(key, int):
                pairs.sort(key=lambda pair: order_key(pair[1][key]), reverse=descending)
            else:
                pairs.sort(key=lambda pair: order_key(key(pair[0], context)), reverse=descending)
        made = self._limited([row for _, row in pairs], context)
        return Result([name for _, name in columns], made, command=f"SELECT {len(made)}")

    def _joined(self, context, outer):
        """The rows of all sources together, and the columns: (expression, name)."""
        known = [(source, *source.read(context, outer)) for source in self.sources]
        names = {key for source, names, _ in known for name in names for key in (name.lower(), source.key_of(name))}
        check_columns(self.columns_used, names | set(outer) | set(context.aliases))
        rows = [dict(outer)]
        for source, names, added in known:
            nothing = {key: None for name in names for key in (source.key_of(name), name.lower())}
            joined = []
            for row in rows:
                matching = [_merged(row, other, outer) for other in added]
                if source.condition is not None:
                    matching = [pair for pair in matching if source.condition(pair, context)]
                if not matching and source.is_left:
                    matching = [_merged(row, nothing, outer)]
                joined += matching
            rows = joined
        columns = []
        for value, name in self.items:
            if value is not None:
                columns.append((value, name))
                continue
            for source, names, _ in known:
                if name is None or source.alias == name.lower():
                    columns += [(_reader(source.key_of(column)), column) for column in names]
        return rows, columns

    def _grouped(self, rows, context, outer):
        if self.groups is None:
            made = [Group(rows, outer)]
        else:
            members = {}
            for row in rows:
                members.setdefault(tuple([group(row, context) for group in self.groups]), []).append(row)
            keys = sorted(members, key=lambda key: [order_key(value) for value in key])
            made = [Group(members[key]) for key in keys]
        return [group for group in made if self.having is None or self.having(group, context)]

    def _limited(self, rows, context):
        if self.limit is None:
            return rows
        count = self.limit({}, context)
        begin = self.offset({}, context) if self.offset is not None else 0
        return rows[begin : None if count is None or count < 0 else begin + count]


def _reader(key):
    return lambda row, context: row[key]


def _merged(row, other, outer):
    """A name without its table means the first table that has it, and never that of an outer query."""
    merged = {**row, **other}
    for key, value in row.items():
        if key in other and key not in outer:
            merged[key] = value
    return merged


def _plain(value, context):
    return int(value) if isinstance(value, bool) and context.dialect == "sqlite" else value
