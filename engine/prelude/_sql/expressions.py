# SQL expressions: recursive descent over tokens. Each expression becomes a function of (row, context): the row is a dict from
# lower-case column names ("id" and "users.id") to values, the context has the bound parameters and the tables.
# Truth is True, False or None (unknown).

from _sql.errors import SqlError, not_supported
from _sql.tokens import tokenize

_RESERVED = frozenset(
    """select from where order by limit offset insert into values update set delete create table drop and or is not null like
    in between as group having join on inner left cross returning union except intersect exists case when then else end
    distinct natural full right primary unique check default foreign references constraint""".split()
)
_UNSUPPORTED = ("union", "except", "intersect", "over", "window", "collate", "glob", "match", "regexp", "natural")
_COMPARISONS = ("==", "=", "!=", "<>", "<=", ">=", "<", ">")


class Group(dict):
    """The rows that an aggregate looks at; as a row it is the first of them."""

    def __init__(self, rows, outer=()):
        super().__init__(rows[0] if rows else outer)
        self.rows = rows


class Parser:
    def __init__(self, text, dialect):
        self.text = text
        self.dialect = dialect
        self.tokens = tokenize(text)
        self.position = 0
        self.parameter_count = 0
        self.aggregates_seen = 0
        self.columns_used = []  # names, as written

    # -- tokens

    def peek(self):
        return self.tokens[self.position]

    def is_next(self, word):
        kind, value, *_ = self.peek()
        return kind == "word" and value.lower() == word or kind == "symbol" and value == word

    def accept(self, *words):
        begin = self.position
        for word in words:
            if not self.is_next(word):
                self.position = begin
                return False
            self.position += 1
        return True

    def accept_any(self, *words):
        return next((word for word in words if self.accept(word)), None)

    def expect(self, *words):
        for word in words:
            if not self.accept(word):
                self.fail()

    def fail(self):
        kind, value, begin, end = self.peek()
        if kind == "word" and value.lower() in _UNSUPPORTED:
            raise not_supported(value.upper())
        if kind == "end":
            raise SqlError("incomplete input", code="incomplete")
        raise SqlError(f'near "{self.text[begin:end]}": syntax error', code="syntax", about=(self.text[begin:end],))

    def _is_word_behind_bracket(self, word):
        if not self.is_next("("):
            return False
        kind, value, *_ = self.tokens[self.position + 1]
        return kind == "word" and value.lower() == word

    def is_name_next(self):
        kind, value, *_ = self.peek()
        return kind == "name" or kind == "word" and value.lower() not in _RESERVED

    def name(self):
        if not self.is_name_next():
            self.fail()
        self.position += 1
        return self.tokens[self.position - 1][1]

    def names(self):
        """(a, b, …)"""
        self.expect("(")
        names = [self.name()]
        while self.accept(","):
            names.append(self.name())
        self.expect(")")
        return names

    def expressions(self):
        """(a, b, …), which may be empty."""
        self.expect("(")
        items = []
        while not self.accept(")"):
            if items:
                self.expect(",")
            items.append(self.expression())
        return items

    # -- operators, the weakest first

    def expression(self):
        left = self._conjunction()
        while self.accept("or"):
            left = _either(left, self._conjunction())
        return left

    def _conjunction(self):
        left = self._negation()
        while self.accept("and"):
            left = _both(left, self._negation())
        return left

    def _negation(self):
        return _negated(self._negation()) if self.accept("not") else self._comparison()

    def _comparison(self):
        left = self._sum()
        while True:
            if self.accept("is", "not", "null") or self.accept("notnull") or self.accept("not", "null"):
                left = _is(left, _null, False)
            elif self.accept("is", "null") or self.accept("isnull"):
                left = _is(left, _null, True)
            elif self.accept("is", "not"):
                left = _is(left, self._sum(), False)
            elif self.accept("is"):
                left = _is(left, self._sum(), True)
            elif self.is_next("not"):
                self.position += 1
                left = _negated(self._set_comparison(left) or self.fail())
            else:
                set_comparison = self._set_comparison(left)
                operator = None if set_comparison else self.accept_any(*_COMPARISONS)
                if set_comparison is None and operator is None:
                    return left
                left = set_comparison or _compare(operator, left, self._sum())

    def _set_comparison(self, left):
        if self.accept("in"):
            return self._in_subquery(left) if self._is_word_behind_bracket("select") else _is_in(left, self.expressions())
        word = self.accept_any("like", "ilike")
        if word is not None:
            return _like(left, self._sum(), word == "ilike" or self.dialect == "sqlite")
        if self.accept("between"):
            low = self._sum()
            self.expect("and")
            return _both(_compare(">=", left, low), _compare("<=", left, self._sum()))
        return None

    def _in_subquery(self, left):
        rows = self._subquery()

        def is_in(row, context):
            value = left(row, context)
            return None if value is None else value in [found[0] for found in rows(row, context)]

        return is_in

    def _sum(self):
        left = self._product()
        while operator := self.accept_any("+", "-", "||"):
            left = _arithmetic(operator, left, self._product())
        return left

    def _product(self):
        left = self._unary()
        while operator := self.accept_any("*", "/", "%"):
            left = _arithmetic(operator, left, self._unary())
        return left

    def _unary(self):
        if self.accept("-"):
            return _arithmetic("-", lambda row, context: 0, self._unary())
        if self.accept("+"):
            return self._unary()
        value = self._atom()
        while self.accept("::"):
            value = _cast(value, self.type_name())
        return value

    def type_name(self):
        words = [self.name()]
        while self.is_name_next() and self.peek()[1].lower() in ("precision", "varying", "with", "without", "time", "zone", "int"):
            words.append(self.name())
        if self.accept("("):
            while not self.accept(")"):
                self.position += 1
        return " ".join(words).lower()

    # -- operands

    def _atom(self):
        if self.is_next("("):
            return self._parenthesised()
        if self.accept("null"):
            return _null
        if self.accept("exists"):
            rows = self._subquery()
            return lambda row, context: bool(rows(row, context))
        if self.accept("case"):
            return self._case()
        kind, value, *_ = self.peek()
        if kind == "word" and value.lower() in ("true", "false"):
            self.position += 1
            return lambda row, context: value.lower() == "true"
        if kind == "word" and value.lower() in ("current_timestamp", "current_date", "current_time"):
            self.position += 1
            return _current_time(value.lower(), self.dialect)
        if kind == "value":
            self.position += 1
            return lambda row, context: value
        if kind == "parameter":
            self.position += 1
            index = self.parameter_count if value is None else value
            self.parameter_count += 1
            return lambda row, context: context.parameter(index)
        if not self.is_name_next():
            self.fail()
        name = self.name()
        if self.is_next("("):
            return self._function(name)
        while self.accept("."):
            name = f"{name}.{self.name()}"
        self.columns_used.append(name)
        return _column(name)

    def _parenthesised(self):
        if self._is_word_behind_bracket("select"):
            rows = self._subquery()

            def first_value(row, context):
                found = rows(row, context)
                return found[0][0] if found else None

            return first_value
        self.expect("(")
        inner = self.expression()
        self.expect(")")
        return inner

    def _subquery(self):
        """(SELECT …): a function that gives the rows."""
        self.expect("(", "select")
        plan = self.select()
        self.expect(")")
        return lambda row, context: plan(context, row).rows

    def select(self):
        raise NotImplementedError

    def _case(self):
        subject = None if self.is_next("when") else self.expression()
        branches = []
        while self.accept("when"):
            condition = self.expression()
            if subject is not None:
                condition = _compare("=", subject, condition)
            self.expect("then")
            branches.append((condition, self.expression()))
        otherwise = self.expression() if self.accept("else") else _null
        self.expect("end")

        def case(row, context):
            for condition, value in branches:
                if condition(row, context):
                    return value(row, context)
            return otherwise(row, context)

        return case

    def _function(self, name):
        name = name.lower()
        if name == "cast":
            self.expect("(")
            value = self.expression()
            self.expect("as")
            kind = self.type_name()
            self.expect(")")
            return _cast(value, kind)
        if name == "count" and self.accept("(", "*", ")"):
            self.aggregates_seen += 1
            return lambda row, context: len(row.rows)
        is_distinct = self._is_word_behind_bracket("distinct")
        if is_distinct:
            self.position += 2
            arguments = [self.expression()]
            self.expect(")")
        else:
            arguments = self.expressions()
        if self.is_next("over"):
            self.fail()
        if name in _AGGREGATES and len(arguments) == 1 or name == "group_concat":
            self.aggregates_seen += 1
            return _aggregate(_AGGREGATES[name], arguments, is_distinct)
        if name in ("now", "datetime", "date", "time") and self._is_now(arguments):
            words = {"date": "current_date", "time": "current_time"}
            return _current_time(words.get(name, "current_timestamp"), self.dialect)
        if name not in _FUNCTIONS:
            raise SqlError(f"no such function: {name}", code="no_function", about=(name,))
        function = _FUNCTIONS[name]
        return lambda row, context: function(*[argument(row, context) for argument in arguments])

    def _is_now(self, arguments):
        return not arguments or len(arguments) == 1 and arguments[0]({}, None) == "now"


# ---- what the functions of an expression are made of ------------------------------------------------------------------


def _null(row, context):
    return None


def check_columns(names, known):
    """Whether the names mean something, also when there are no rows to find out with."""
    for name in names:
        if name.lower() not in known:
            raise SqlError(f"no such column: {name}", code="no_column", about=(name,))


def _column(name):
    key = name.lower()

    def column(row, context):
        if key in row:
            return row[key]
        check_columns([name], context.aliases)
        return context.aliases[key](row, context)

    column.column_name = name.rpartition(".")[2]
    return column


def _negated(inner):
    def negated(row, context):
        value = inner(row, context)
        return None if value is None else not value

    return negated


def _both(left, right):
    def both(row, context):
        a = left(row, context)
        if a is not None and not a:
            return False
        b = right(row, context)
        if b is not None and not b:
            return False
        return None if a is None or b is None else True

    return both


def _either(left, right):
    def either(row, context):
        a = left(row, context)
        if a:
            return True
        b = right(row, context)
        if b:
            return True
        return None if a is None or b is None else False

    return either


def _is(left, right, expected):
    return lambda row, context: (left(row, context) == right(row, context)) is expected


def _is_in(left, items):
    def is_in(row, context):
        value = left(row, context)
        return None if value is None else value in [item(row, context) for item in items]

    return is_in


def _like(left, pattern, ignores_case):
    def like(row, context):
        text, wanted = left(row, context), pattern(row, context)
        if text is None or wanted is None:
            return None
        text, wanted = str(text), str(wanted)
        return _matches(text.lower(), wanted.lower()) if ignores_case else _matches(text, wanted)

    return like


def _matches(text, pattern):
    if not pattern:
        return not text
    if pattern[0] == "%":
        return any(_matches(text[skipped:], pattern[1:]) for skipped in range(len(text) + 1))
    return bool(text) and pattern[0] in ("_", text[0]) and _matches(text[1:], pattern[1:])


def order_key(value):
    """SQLite's order of types: NULL, numbers, text, blobs; other values (dates) among themselves."""
    if value is None:
        return (0, 0)
    if isinstance(value, (int, float)):
        return (1, value)
    return (2, value) if isinstance(value, str) else (3, value)


def _compare(operator, left, right):
    def compare(row, context):
        a, b = left(row, context), right(row, context)
        if a is None or b is None:
            return None
        a, b = order_key(a), order_key(b)
        if operator in ("=", "=="):
            return a == b
        if operator in ("!=", "<>"):
            return a != b
        if operator == "<":
            return a < b
        if operator == "<=":
            return a <= b
        return a > b if operator == ">" else a >= b

    return compare


def _arithmetic(operator, left, right):
    def calculate(row, context):
        a, b = left(row, context), right(row, context)
        if a is None or b is None:
            return None
        if operator == "||":
            return f"{a}{b}"
        a, b = _as_number(a), _as_number(b)
        if operator == "+":
            return a + b
        if operator == "-":
            return a - b
        if operator == "*":
            return a * b
        if b == 0:
            return None
        quotient = a / b
        if operator == "%":
            return int(a) - int(b) * int(quotient)
        return int(quotient) if isinstance(a, int) and isinstance(b, int) else quotient

    return calculate


def _as_number(value):
    """What SQLite reckons with: of a text the number that it begins with, else 0."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    for end in range(len(text), 0, -1):
        try:
            return int(text[:end])
        except ValueError:
            try:
                return float(text[:end])
            except ValueError:
                pass
    return 0


def _cast(value, kind):
    return lambda row, context: converted(value(row, context), kind)


def converted(value, kind):
    if value is None:
        return None
    if kind in ("text", "varchar", "char"):
        return str(value)
    if kind in ("real", "float", "double precision", "numeric", "float8"):
        return float(value)
    if kind in ("integer", "int", "bigint", "smallint", "int4", "int8"):
        return int(float(value)) if isinstance(value, str) else int(value)
    return value


def _current_time(word, dialect):
    from datetime import datetime

    def current_time(row, context):
        now = datetime.now()
        if dialect == "postgres":
            return now.date() if word == "current_date" else now
        return now.strftime({"current_date": "%Y-%m-%d", "current_time": "%H:%M:%S"}.get(word, "%Y-%m-%d %H:%M:%S"))

    return current_time


def _aggregate(function, arguments, is_distinct):
    value, *separator = arguments

    def aggregate(row, context):
        values = [value(one, context) for one in row.rows]
        values = [one for one in values if one is not None]
        if is_distinct:
            values = list(dict.fromkeys(values))
        return function(values, *[one(row, context) for one in separator])

    return aggregate


def _sum(values):
    """Of texts a float, whatever they say."""
    if not values:
        return None
    total = sum(map(_as_number, values))
    return float(total) if any(isinstance(value, str) for value in values) else total


def _average(values):
    return _sum(values) / len(values) if values else None


_AGGREGATES = {
    "count": len,
    "sum": _sum,
    "total": lambda values: float(_sum(values) or 0),
    "avg": _average,
    "min": lambda values: min(values, key=order_key) if values else None,
    "max": lambda values: max(values, key=order_key) if values else None,
    "group_concat": lambda values, separator=",": separator.join(map(str, values)) if values else None,
}


def _unless_null(function):
    return lambda value, *others: None if value is None else function(value, *others)


def _rounded(number, digits=0):
    """Halves away from zero."""
    factor = 10**digits
    size = int(abs(number) * factor + 0.5) / factor
    return -size if number < 0 else size


def _substring(text, start, length=None):
    begin = start - 1 if start > 0 else max(len(text) + start, 0)
    return text[begin:] if length is None else text[begin : begin + length]


_FUNCTIONS = {
    "upper": _unless_null(lambda text: str(text).upper()),
    "lower": _unless_null(lambda text: str(text).lower()),
    "length": _unless_null(lambda text: len(text) if isinstance(text, bytes) else len(str(text))),
    "trim": _unless_null(lambda text: str(text).strip(" ")),
    "abs": _unless_null(abs),
    "round": _unless_null(_rounded),
    "substr": _unless_null(_substring),
    "substring": _unless_null(_substring),
    "replace": _unless_null(lambda text, old, new: str(text).replace(old, new)),
    "instr": _unless_null(lambda text, part: str(text).find(part) + 1),
    "coalesce": lambda *values: next((value for value in values if value is not None), None),
    "ifnull": lambda value, other: other if value is None else value,
    "nullif": lambda value, other: None if value == other else value,
    "concat": lambda *values: "".join(str(value) for value in values if value is not None),
    "typeof": lambda value: {type(None): "null", int: "integer", float: "real", str: "text"}.get(type(value), "blob"),
    "max": lambda *values: None if None in values else max(values, key=order_key),
    "min": lambda *values: None if None in values else min(values, key=order_key),
}
