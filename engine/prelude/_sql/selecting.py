# SELECT: where rows come from, which of them, in groups, in order. A parsed statement is a function of (context, outer row).

from _sql.errors import SqlError
from _sql.expressions import Group, Parser, order_key


class Result:
    """What a statement gave: the names of the columns and the rows as tuples; how many rows it changed."""

    def __init__(self, columns=None, rows=(), changed=-1, last_id=None, command=""):
        self.columns, self.rows, self.changed, self.last_id = columns, rows, changed, last_id
        self.command = command


class SelectParser(Parser):
    def select(self):
        """Behind the word SELECT."""
        is_distinct = self.accept("distinct")
        seen = self.aggregates_seen
        items = self.select_items()
        sources = self._sources() if self.accept("from") else []
        where = self.expression() if self.accept("where") else None
        groups, having = self._groups()
        is_grouped = groups is not None or self.aggregates_seen > seen
        order = self._order(items)
        limit, offset = self._limit()
        locks_rows = self.accept("for", "update")
        aliases = {name.lower(): value for value, name in items if value and name != getattr(value, "column_name", None)}
        dialect = self.dialect

        def run(context, outer):
            outer_aliases, context.aliases = context.aliases, aliases
            try:
                return select(context, outer)
            finally:
                context.aliases = outer_aliases

        def select(context, outer):
            rows = _joined(sources, context, outer)
            if where is not None:
                rows = [row for row in rows if where(row, context)]
            if locks_rows:
                context.connection.lock_rows([row[_STORED_ROW] for row in rows])
            if is_grouped:
                rows = _grouped(rows, groups, having, context, outer)
            names = _names_of(items, sources, context, dialect)
            made = [_made_row(items, sources, row, context) for row in rows]
            if is_distinct:
                made = list(dict.fromkeys(made))
            elif order:
                made = _ordered(order, rows, made, context)
            if is_distinct and order:
                made = _ordered(order, [{}] * len(made), made, context)
            if limit is not None:
                count = limit({}, context)
                begin = offset({}, context) if offset is not None else 0
                made = made[begin : None if count is None or count < 0 else begin + count]
            return Result(names, made, command=f"SELECT {len(made)}")

        return run

    def select_items(self):
        """(expression or None for all columns, name or the table of `table.*`) each."""
        items = []
        while True:
            if self.accept("*"):
                items.append((None, None))
            elif self._is_star_of_table():
                items.append((None, self.name()))
                self.expect(".", "*")
            else:
                begin = self.peek()[2]
                value = self.expression()
                text = self.text[begin : self.tokens[self.position - 1][3]]
                name = self._alias()
                items.append((value, name or self._unnamed(value, text)))
            if not self.accept(","):
                return items

    def _is_star_of_table(self):
        following = [token[1] for token in self.tokens[self.position + 1 : self.position + 3]]
        return self.is_name_next() and following == [".", "*"]

    def _alias(self):
        if self.accept("as"):
            kind, value, *_ = self.peek()
            if kind == "value" and isinstance(value, str):
                self.position += 1
                return value
            return self.name()
        return self.name() if self.is_name_next() else None

    def _unnamed(self, value, text):
        column = getattr(value, "column_name", None)
        if column is not None:
            return column
        if self.dialect == "sqlite":
            return text
        name = text.partition("(")[0].strip().lower()
        return name if name.isidentifier() and "(" in text else "?column?"

    def _sources(self):
        """[(table's name, alias, kind of join, condition)], or a plan in place of the name."""
        sources = [self._source("inner")]
        while True:
            if self.accept(","):
                sources.append(self._source("inner"))
                continue
            is_left = self.accept("left", "outer") or self.accept("left")
            if not is_left:
                self.accept_any("inner", "cross")
            if not self.accept("join"):
                return sources
            sources.append(self._source("left" if is_left else "inner"))

    def _source(self, kind):
        if self.is_next("("):
            self.expect("(", "select")
            table = self.select()
            self.expect(")")
        else:
            table = self.name()
            if self.accept("."):
                table = self.name()
        alias = self._alias() or (table if isinstance(table, str) else "")
        condition = self.expression() if self.accept("on") else None
        if self.is_next("using"):
            self.fail()
        return (table, alias.lower(), kind, condition)

    def _groups(self):
        groups = None
        if self.accept("group"):
            self.expect("by")
            groups = [self.expression()]
            while self.accept(","):
                groups.append(self.expression())
        having = self.expression() if self.accept("having") else None
        return groups, having

    def _order(self, items):
        """(position in the row, or an expression; whether descending) each."""
        order = []
        if self.accept("order"):
            self.expect("by")
            while True:
                key = self.expression()
                name = getattr(key, "column_name", None)
                for position, (value, item_name) in enumerate(items):
                    if value is not None and name is not None and item_name.lower() == name.lower():
                        key = position
                        break
                if name is None and callable(key) and self.tokens[self.position - 1][0] == "value":
                    number = self.tokens[self.position - 1][1]
                    if isinstance(number, int) and self._is_alone(self.position - 1):
                        key = number - 1
                descending = self.accept("desc")
                if not descending:
                    self.accept("asc")
                order.append((key, descending))
                if not self.accept(","):
                    break
        return order

    def _is_alone(self, index):
        """Whether the token is a whole key of ORDER BY."""
        before = self.tokens[index - 1][1]
        return isinstance(before, str) and before.lower() in ("by", ",")

    def _limit(self):
        if not self.accept("limit"):
            return None, None
        limit = self.expression()
        if self.accept(","):
            return self.expression(), limit
        return limit, self.expression() if self.accept("offset") else None


_STORED_ROW = ""  # under this key a row knows the stored one that it shows


# ---- running ----------------------------------------------------------------------------------------------------------


def _source_rows(source, context, outer):
    """The rows of one table under its own names and under alias.name, and the names."""
    table, alias, _, _ = source
    if isinstance(table, str):
        found = context.connection.table(table)
        names = [column.name for column in found.columns.values()]
        rows = found.rows
    else:
        result = table(context, outer)
        names = result.columns
        rows = [dict(zip([name.lower() for name in names], row)) for row in result.rows]
    return names, [
        {**row, **{f"{alias}.{key}": value for key, value in row.items()}, _STORED_ROW: row} for row in rows
    ]


def _joined(sources, context, outer):
    if not sources:
        return [dict(outer)]
    rows = [dict(outer)]
    for source in sources:
        names, added = _source_rows(source, context, outer)
        nothing = {key: None for name in names for key in (f"{source[1]}.{name.lower()}", name.lower())}
        joined = []
        for row in rows:
            matching = [_merged(row, other, outer) for other in added]
            if source[3] is not None:
                matching = [pair for pair in matching if source[3](pair, context)]
            if not matching and source[2] == "left":
                matching = [_merged(row, nothing, outer)]
            joined += matching
        rows = joined
    return rows


def _merged(row, other, outer):
    """A name without its table means the first table that has it, and never that of an outer query."""
    merged = {**row, **other}
    for key, value in row.items():
        if key in other and key not in outer:
            merged[key] = value
    return merged


def _grouped(rows, groups, having, context, outer):
    if groups is None:
        made = [Group(rows, outer)]
    else:
        members = {}
        for row in rows:
            members.setdefault(tuple(group(row, context) for group in groups), []).append(row)
        keys = sorted(members, key=lambda key: [order_key(value) for value in key])
        made = [Group(members[key]) for key in keys]
    return [group for group in made if having is None or having(group, context)]


def _columns_of(source, context, outer=()):
    return _source_rows(source, context, dict(outer))[0]


def _names_of(items, sources, context, dialect):
    names = []
    for value, name in items:
        if value is not None:
            names.append(name)
            continue
        for source in sources:
            if name is None or source[1] == name.lower():
                names += _columns_of(source, context)
    return names


def _made_row(items, sources, row, context):
    values = []
    for value, name in items:
        if value is not None:
            values.append(_plain(value(row, context), context))
            continue
        for source in sources:
            if name is None or source[1] == name.lower():
                values += [row[f"{source[1]}.{column.lower()}"] for column in _columns_of(source, context)]
    return tuple(values)


def _plain(value, context):
    return int(value) if isinstance(value, bool) and context.dialect == "sqlite" else value


def _ordered(order, rows, made, context):
    pairs = list(zip(rows, made))
    for key, descending in reversed(order):
        if isinstance(key, int):
            pairs.sort(key=lambda pair: order_key(pair[1][key]), reverse=descending)
        else:
            pairs.sort(key=lambda pair: order_key(key(pair[0], context)), reverse=descending)
    return [row for _, row in pairs]
