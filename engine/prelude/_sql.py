# A small SQL: tables in memory, enough for create, insert, select (where, order by, limit, aggregates), update and delete.
# sqlite3, aiosqlite and asyncpg are thin wrappers around a Database. Results and errors are those of SQLite.


class SqlError(Exception):
    def __init__(self, message, kind="OperationalError"):
        super().__init__(message)
        self.kind = kind


_keywords = frozenset(
    """select from where order by limit offset insert into values update set delete create table if not exists drop and or is
    null like in between asc desc primary key autoincrement unique default distinct as group having count sum avg min max
    begin commit rollback returning join on inner left""".split()
)
_symbols = ("<=", ">=", "<>", "!=", "==", "||", "(", ")", ",", "*", "=", "<", ">", "+", "-", "/", "%", ";", ".")


def _tokenize(text):
    tokens = []
    position = 0
    while position < len(text):
        character = text[position]
        begin = position
        if character.isspace():
            position += 1
        elif text.startswith("--", position):
            newline = text.find("\n", position)
            position = len(text) if newline < 0 else newline
        elif character.isalpha() or character == "_":
            while position < len(text) and (text[position].isalnum() or text[position] == "_"):
                position += 1
            word = text[begin:position]
            tokens.append(("keyword", word.lower()) if word.lower() in _keywords else ("name", word))
        elif character.isdigit():
            while position < len(text) and (text[position].isdigit() or text[position] == "."):
                position += 1
            number = text[begin:position]
            tokens.append(("value", float(number) if "." in number else int(number)))
        elif character in "'\"":
            position = _end_of_quoted(text, begin)
            body = text[begin + 1 : position - 1].replace(character * 2, character)
            tokens.append(("value" if character == "'" else "name", body))
        elif character == "?":
            position += 1
            tokens.append(("parameter", None))
        elif character in ":$@" and text[position + 1 : position + 2].replace("_", "a").isalnum():
            position += 1
            while position < len(text) and (text[position].isalnum() or text[position] == "_"):
                position += 1
            name = text[begin + 1 : position]
            tokens.append(("parameter", int(name) - 1 if name.isdigit() else name))
        else:
            symbol = next((symbol for symbol in _symbols if text.startswith(symbol, position)), None)
            if symbol is None:
                raise SqlError(f'unrecognized token: "{character}"')
            position += len(symbol)
            tokens.append(("symbol", symbol))
    return tokens


def _end_of_quoted(text, begin):
    quote = text[begin]
    position = begin + 1
    while True:
        position = text.find(quote, position)
        if position < 0:
            raise SqlError(f'unrecognized token: "{text[begin:]}"')
        if text[position + 1 : position + 2] != quote:
            return position + 1
        position += 2


class _Parser:
    """Recursive descent over the tokens of one statement; expressions become functions of (row, parameters)."""

    def __init__(self, text):
        self.tokens = _tokenize(text)
        self.position = 0
        self.parameter_count = 0

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else ("end", "")

    def accept(self, *words):
        for offset, word in enumerate(words):
            index = self.position + offset
            if index >= len(self.tokens) or self.tokens[index] not in (("keyword", word), ("symbol", word)):
                return False
        self.position += len(words)
        return True

    def expect(self, word):
        if not self.accept(word):
            self.fail()

    def fail(self):
        kind, text = self.peek()
        raise SqlError("incomplete input" if kind == "end" else f'near "{text}": syntax error')

    def name(self):
        kind, text = self.peek()
        if kind not in ("name", "keyword"):
            self.fail()
        self.position += 1
        return text

    # -- expressions

    def expression(self):
        left = self.conjunction()
        while self.accept("or"):
            left = _either(left, self.conjunction())
        return left

    def conjunction(self):
        left = self.negation()
        while self.accept("and"):
            left = _both(left, self.negation())
        return left

    def negation(self):
        if self.accept("not"):
            inner = self.negation()
            return lambda row, given: _sql_not(inner(row, given))
        return self.comparison()

    def comparison(self):
        left = self.sum()
        while True:
            if self.accept("is", "not"):
                left = _is_not(left, self.sum())
            elif self.accept("is"):
                left = _is(left, self.sum())
            elif self.accept("not", "in"):
                left = _negated(_is_in(left, self.expression_list()))
            elif self.accept("in"):
                left = _is_in(left, self.expression_list())
            elif self.accept("not", "like"):
                left = _negated(_like(left, self.sum()))
            elif self.accept("like"):
                left = _like(left, self.sum())
            elif self.accept("between"):
                low = self.sum()
                self.expect("and")
                high = self.sum()
                left = _both(_compare(">=", left, low), _compare("<=", left, high))
            else:
                operator = next((op for op in ("==", "=", "!=", "<>", "<=", ">=", "<", ">") if self.accept(op)), None)
                if operator is None:
                    return left
                left = _compare(operator, left, self.sum())

    def expression_list(self):
        self.expect("(")
        items = []
        while not self.accept(")"):
            if items:
                self.expect(",")
            items.append(self.expression())
        return items

    def sum(self):
        left = self.product()
        while True:
            operator = next((op for op in ("+", "-", "||") if self.accept(op)), None)
            if operator is None:
                return left
            left = _arithmetic(operator, left, self.product())

    def product(self):
        left = self.unary()
        while True:
            operator = next((op for op in ("*", "/", "%") if self.accept(op)), None)
            if operator is None:
                return left
            left = _arithmetic(operator, left, self.unary())

    def unary(self):
        if self.accept("-"):
            return _arithmetic("-", lambda row, given: 0, self.unary())
        return self.atom()

    def atom(self):
        kind, value = self.peek()
        if self.accept("("):
            inner = self.expression()
            self.expect(")")
            return inner
        if self.accept("null"):
            return lambda row, given: None
        self.position += 1
        if kind == "value":
            return lambda row, given: value
        if kind == "parameter":
            index = self.parameter_count if value is None else value
            self.parameter_count += 1
            return lambda row, given: _parameter(given, index)
        if kind == "name" or kind == "keyword" and value in ("count", "sum", "avg", "min", "max", "key"):
            if self.accept("("):
                return self.function(value.lower())
            if self.accept("."):
                value = self.name()
            return lambda row, given: _column(row, value)
        self.position -= 1
        self.fail()

    def function(self, name):
        if self.accept("*"):
            self.expect(")")
            return _aggregate(name, None)
        self.position -= 1
        arguments = self.expression_list()
        if name in ("count", "sum", "avg") or name in ("min", "max") and len(arguments) == 1:
            return _aggregate(name, arguments[0])
        if name in _scalar_functions:
            function = _scalar_functions[name]
            return lambda row, given: function(*[argument(row, given) for argument in arguments])
        raise SqlError(f"no such function: {name.upper()}")


_scalar_functions = {
    "upper": lambda text: None if text is None else str(text).upper(),
    "lower": lambda text: None if text is None else str(text).lower(),
    "length": lambda text: None if text is None else len(str(text)),
    "abs": lambda number: None if number is None else abs(number),
    "round": lambda number, digits=0: None if number is None else round(float(number), digits),
    "coalesce": lambda *values: next((value for value in values if value is not None), None),
    "ifnull": lambda value, other: other if value is None else value,
    "max": lambda *values: max(values),
    "min": lambda *values: min(values),
}


def _parameter(given, index):
    if isinstance(given, dict):
        if index not in given:
            raise SqlError(f"You did not supply a value for binding parameter :{index}.", "ProgrammingError")
        return given[index]
    return given[index]


def _column(row, name):
    for known, value in row.items():
        if known.lower() == name.lower():
            return value
    raise SqlError(f"no such column: {name}")


def _sql_not(value):
    return None if value is None else int(not value)


def _negated(inner):
    return lambda row, given: _sql_not(inner(row, given))


def _both(left, right):
    return lambda row, given: int(bool(left(row, given)) and bool(right(row, given)))


def _either(left, right):
    return lambda row, given: int(bool(left(row, given)) or bool(right(row, given)))


def _is(left, right):
    return lambda row, given: int(left(row, given) == right(row, given))


def _is_not(left, right):
    return lambda row, given: int(left(row, given) != right(row, given))


def _is_in(left, items):
    return lambda row, given: int(left(row, given) in [item(row, given) for item in items])


def _order_key(value):
    """SQLite's order of types: NULL, numbers, text, blobs."""
    if value is None:
        return (0, 0)
    if isinstance(value, (int, float)):
        return (1, value)
    return (2, value) if isinstance(value, str) else (3, value)


def _compare(operator, left, right):
    def compare(row, given):
        a, b = left(row, given), right(row, given)
        if a is None or b is None:
            return None
        a, b = _order_key(a), _order_key(b)
        if operator in ("=", "=="):
            return int(a == b)
        if operator in ("!=", "<>"):
            return int(a != b)
        return int({"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator])

    return compare


def _arithmetic(operator, left, right):
    def calculate(row, given):
        a, b = left(row, given), right(row, given)
        if a is None or b is None:
            return None
        if operator == "||":
            return str(a) + str(b)
        if operator == "+":
            return a + b
        if operator == "-":
            return a - b
        if operator == "*":
            return a * b
        if b == 0:
            return None
        if operator == "%":
            return int(a - b * int(a / b))
        return int(a / b) if isinstance(a, int) and isinstance(b, int) else a / b

    return calculate


def _matches(text, pattern):
    if not pattern:
        return not text
    if pattern[0] == "%":
        return any(_matches(text[skipped:], pattern[1:]) for skipped in range(len(text) + 1))
    return bool(text) and pattern[0] in ("_", text[0]) and _matches(text[1:], pattern[1:])


def _like(left, right):
    def like(row, given):
        text, pattern = left(row, given), right(row, given)
        if text is None or pattern is None:
            return None
        return int(_matches(str(text).lower(), str(pattern).lower()))

    return like


class _Aggregate:
    def __init__(self, name, argument):
        self.name, self.argument = name, argument

    def over(self, rows, given):
        if self.argument is None:
            return len(rows)
        values = [value for value in [self.argument(row, given) for row in rows] if value is not None]
        if self.name == "count":
            return len(values)
        if not values:
            return None
        if self.name == "avg":
            return sum(values) / len(values)
        if self.name == "sum":
            return sum(values)
        return (min if self.name == "min" else max)(values, key=_order_key)


def _aggregate(name, argument):
    return _Aggregate(name, argument)


class _Table:
    def __init__(self, name, columns):
        self.name = name
        self.columns = columns  # name → _Column
        self.rows = []
        self.last_id = 0


class _ColumnRules:
    def __init__(self):
        self.type = ""
        self.is_primary_id = False
        self.unique = False
        self.not_null = False
        self.default = None


class Result:
    """What a statement gave: the names of the columns and the rows, as tuples."""

    def __init__(self, columns=None, rows=(), changed=-1, last_id=None):
        self.columns, self.rows, self.changed, self.last_id = columns, list(rows), changed, last_id


class Database:
    def __init__(self):
        self._tables = {}
        self._backup = None

    @property
    def in_transaction(self):
        return self._backup is not None

    def begin(self):
        if self._backup is None:
            self._backup = {
                key: (table, [dict(row) for row in table.rows], table.last_id) for key, table in self._tables.items()
            }

    def commit(self):
        self._backup = None

    def rollback(self):
        if self._backup is not None:
            self._tables = {}
            for key, (table, rows, last_id) in self._backup.items():
                table.rows, table.last_id = rows, last_id
                self._tables[key] = table
            self._backup = None

    def execute(self, text, given=()):
        parser = _Parser(text)
        self._check_parameters(parser, given)
        for word, action in (("select", self._select), ("insert", self._insert), ("update", self._update),
                             ("delete", self._delete), ("create", self._create), ("drop", self._drop)):
            if parser.accept(word):
                result = action(parser, given)
                parser.accept(";")
                if parser.peek()[0] != "end":
                    parser.fail()
                return result
        for word, action in (("begin", self.begin), ("commit", self.commit), ("rollback", self.rollback)):
            if parser.accept(word):
                action()
                return Result()
        if parser.peek()[0] == "end":
            return Result()
        parser.fail()

    def _check_parameters(self, parser, given):
        wanted = len({index if value is None else value for index, (kind, value) in enumerate(parser.tokens) if kind == "parameter"})
        if not isinstance(given, dict) and wanted != len(given):
            raise SqlError(
                "Incorrect number of bindings supplied. The current statement uses "
                f"{wanted}, and there are {len(given)} supplied.",
                "ProgrammingError",
            )

    def _table(self, name):
        if name.lower() not in self._tables:
            raise SqlError(f"no such table: {name}")
        return self._tables[name.lower()]

    # -- create and drop

    def _create(self, parser, given):
        parser.expect("table")
        if_not_exists = parser.accept("if", "not", "exists")
        name = parser.name()
        columns = self._column_definitions(parser)
        if name.lower() in self._tables:
            if if_not_exists:
                return Result()
            raise SqlError(f"table {name} already exists")
        self._tables[name.lower()] = _Table(name, columns)
        return Result()

    def _column_definitions(self, parser):
        parser.expect("(")
        columns = {}
        while True:
            name = parser.name()
            rules = columns[name] = _ColumnRules()
            if parser.peek()[0] == "name":
                rules.type = parser.name().lower()
                if parser.accept("("):
                    while not parser.accept(")"):
                        parser.position += 1
            self._column_rules(parser, rules)
            if parser.accept(")"):
                return columns
            parser.expect(",")

    def _column_rules(self, parser, rules):
        while True:
            if parser.accept("primary", "key"):
                rules.unique = True
                rules.is_primary_id = rules.type in ("integer", "serial", "bigserial")
            elif parser.accept("not", "null"):
                rules.not_null = True
            elif parser.accept("unique"):
                rules.unique = True
            elif parser.accept("default"):
                rules.default = parser.unary()
            elif not parser.accept("autoincrement"):
                return

    def _drop(self, parser, given):
        parser.expect("table")
        if_exists = parser.accept("if", "exists")
        name = parser.name()
        if not (if_exists and name.lower() not in self._tables):
            self._table(name)
            del self._tables[name.lower()]
        return Result()

    # -- changing rows

    def _insert(self, parser, given):
        parser.expect("into")
        table = self._table(parser.name())
        columns = list(table.columns)
        if parser.accept("("):
            columns = [parser.name()]
            while not parser.accept(")"):
                parser.expect(",")
                columns.append(parser.name())
        parser.expect("values")
        rows = []
        while True:
            values = parser.expression_list()
            if len(values) != len(columns) and len(columns) == len(table.columns):
                raise SqlError(f"table {table.name} has {len(columns)} columns but {len(values)} values were supplied")
            if len(values) != len(columns):
                raise SqlError(f"{len(values)} values for {len(columns)} columns")
            rows.append(values)
            if not parser.accept(","):
                break
        returning = self._returning(parser, table)
        made = [self._add_row(table, dict(zip(columns, [value({}, given) for value in values]))) for values in rows]
        result = self._project(returning, made, given) if returning else Result()
        result.changed, result.last_id = len(made), table.last_id
        return result

    def _returning(self, parser, table):
        return self._select_list(parser, table) if parser.accept("returning") else None

    def _add_row(self, table, given_values):
        row = {}
        known = {name.lower(): value for name, value in given_values.items()}
        for name in known:
            if name not in [column.lower() for column in table.columns]:
                raise SqlError(f"table {table.name} has no column named {name}")
        for name, rules in table.columns.items():
            value = known.get(name.lower())
            if value is None and name.lower() not in known and rules.default is not None:
                value = rules.default({}, ())
            if value is None and rules.is_primary_id:
                value = table.last_id + 1
            row[name] = self._checked(table, name, rules, value, None)
            if rules.is_primary_id:
                table.last_id = max(table.last_id, value)
        table.rows.append(row)
        return row

    def _checked(self, table, name, rules, value, own_row):
        if value is None and rules.not_null:
            raise SqlError(f"NOT NULL constraint failed: {table.name}.{name}", "IntegrityError")
        if rules.unique and value is not None:
            if any(row is not own_row and row[name] == value for row in table.rows):
                raise SqlError(f"UNIQUE constraint failed: {table.name}.{name}", "IntegrityError")
        return _with_affinity(rules.type, value)

    def _update(self, parser, given):
        table = self._table(parser.name())
        parser.expect("set")
        changes = []
        while True:
            name = parser.name()
            column = next((known for known in table.columns if known.lower() == name.lower()), None)
            if column is None:
                raise SqlError(f"no such column: {name}")
            parser.expect("=")
            changes.append((column, parser.expression()))
            if not parser.accept(","):
                break
        rows = self._where(parser, table, given)
        returning = self._returning(parser, table)
        for row in rows:
            values = [(column, value(row, given)) for column, value in changes]
            for column, value in values:
                row[column] = self._checked(table, column, table.columns[column], value, row)
        result = self._project(returning, rows, given) if returning else Result()
        result.changed = len(rows)
        return result

    def _delete(self, parser, given):
        parser.expect("from")
        table = self._table(parser.name())
        doomed = self._where(parser, table, given)
        table.rows = [row for row in table.rows if not any(row is other for other in doomed)]
        return Result(changed=len(doomed))

    def _where(self, parser, table, given):
        condition = parser.expression() if parser.accept("where") else None
        return [row for row in table.rows if condition is None or condition(row, given)]

    # -- select

    def _select(self, parser, given):
        distinct = parser.accept("distinct")
        begin = parser.position
        depth = 0
        while parser.peek()[0] != "end" and not (depth == 0 and parser.peek() == ("keyword", "from")):
            depth += {"(": 1, ")": -1}.get(parser.peek()[1], 0) if parser.peek()[0] == "symbol" else 0
            parser.position += 1
        table = None
        if parser.accept("from"):
            table = self._table(parser.name())
        end = parser.position
        parser.position = begin
        columns = self._select_list(parser, table)
        parser.position = end
        if table is not None and parser.peek()[0] == "name":
            parser.name()  # an alias of the only table
        rows = self._where(parser, table, given) if table is not None else [{}]
        group = None
        if parser.accept("group"):
            parser.expect("by")
            group = parser.expression()
        order = self._order(parser)
        for key, descending in reversed(order):
            if group is None and not isinstance(key, _Aggregate):
                rows = sorted(rows, key=lambda row: _order_key(key(row, given)), reverse=descending)
        result = self._grouped(columns, group, rows, given) if group is not None else self._project(columns, rows, given)
        if distinct:
            result.rows = list(dict.fromkeys(result.rows))
        self._limit(parser, result, given)
        return result

    def _select_list(self, parser, table):
        columns = []
        while True:
            if parser.accept("*"):
                columns += [(name, _reader(name)) for name in table.columns]
            else:
                begin = parser.position
                value = parser.expression()
                name = "".join(_token_text(token) for token in parser.tokens[begin : parser.position])
                if parser.accept("as"):
                    name = parser.name()
                columns.append((name.rpartition(".")[2] if "(" not in name else name, value))
            if not parser.accept(","):
                return columns

    def _order(self, parser):
        order = []
        if parser.accept("order"):
            parser.expect("by")
            while True:
                key = parser.expression()
                descending = parser.accept("desc")
                if not descending:
                    parser.accept("asc")
                order.append((key, descending))
                if not parser.accept(","):
                    break
        return order

    def _limit(self, parser, result, given):
        if parser.accept("limit"):
            count = parser.expression()({}, given)
            start = parser.expression()({}, given) if parser.accept("offset") else 0
            result.rows = result.rows[start : None if count < 0 else start + count]

    def _project(self, columns, rows, given):
        names = [name for name, _ in columns]
        if any(isinstance(value, _Aggregate) for _, value in columns):
            return Result(names, [_summary(columns, rows, given)])
        return Result(names, [tuple(value(row, given) for _, value in columns) for row in rows])

    def _grouped(self, columns, group, rows, given):
        groups = {}
        for row in rows:
            groups.setdefault(group(row, given), []).append(row)
        ordered = sorted(groups.items(), key=lambda item: _order_key(item[0]))
        return Result([name for name, _ in columns], [_summary(columns, members, given) for _, members in ordered])


def _summary(columns, rows, given):
    first = rows[0] if rows else None
    return tuple(
        value.over(rows, given) if isinstance(value, _Aggregate) else value(first, given) if first is not None else None
        for _, value in columns
    )


def _reader(name):
    return lambda row, given: row[name]


def _token_text(token):
    if token[0] == "parameter":
        return "?"
    return f"'{token[1]}'" if token[0] == "value" and isinstance(token[1], str) else str(token[1])


def _with_affinity(column_type, value):
    """SQLite's type affinity, for the types that courses use."""
    if value is None or isinstance(value, bytes):
        return value
    if isinstance(value, bool):
        return int(value)
    if column_type in ("text", "varchar", "char") and isinstance(value, (int, float)):
        return str(value)
    if column_type == "real" and isinstance(value, int):
        return float(value)
    if column_type in ("integer", "int", "real") and isinstance(value, str):
        try:
            return float(value) if "." in value or column_type == "real" else int(value)
        except ValueError:
            return value
    if column_type in ("integer", "int") and isinstance(value, float) and value == int(value):
        return int(value)
    return value


def sample_database():
    """What an unknown file or server opens with: ten users."""
    database = Database()
    database.execute("create table users (id integer primary key, name text)")
    for number in range(1, 11):
        database.execute("insert into users values (?, ?)", (number, f"user{number}"))
    return database
