# Parsing SELECT.

from _sql.expressions import Parser
from _sql.plan import Plan, Source


class SelectParser(Parser):
    def select(self):
        """Behind the word SELECT: a function of (context, outer row) that gives the Result."""
        is_distinct = self.accept("distinct")
        seen, used = self.aggregates_seen, len(self.columns_used)
        plan = Plan(self.select_items())
        plan.is_distinct = is_distinct
        if self.accept("from"):
            plan.sources = self._sources()
        if self.accept("where"):
            plan.where = self.expression()
        if self.accept("group"):
            self.expect("by")
            plan.groups = [self.expression()]
            while self.accept(","):
                plan.groups.append(self.expression())
        if self.accept("having"):
            plan.having = self.expression()
        plan.is_grouped = plan.groups is not None or self.aggregates_seen > seen
        if self.accept("order"):
            self.expect("by")
            plan.order = [self._order_key(plan.items)]
            while self.accept(","):
                plan.order.append(self._order_key(plan.items))
        if self.accept("limit"):
            plan.limit = self.expression()
            if self.accept(","):
                plan.offset, plan.limit = plan.limit, self.expression()
            elif self.accept("offset"):
                plan.offset = self.expression()
        plan.locks_rows = self.accept("for", "update")
        # Aggregates and columns belong to this SELECT, not to one around it.
        self.aggregates_seen = seen
        plan.columns_used = self.columns_used[used:]
        del self.columns_used[used:]
        return plan.run

    def select_items(self):
        """As Plan has them."""
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
        """What the databases call a column without a name."""
        column = getattr(value, "column_name", None)
        if column is not None:
            return column
        if self.dialect == "sqlite":
            return text
        name = text.partition("(")[0].strip().lower()
        return name if name.isidentifier() and "(" in text else "?column?"

    def _sources(self):
        sources = [self._source(is_left=False)]
        while True:
            if self.accept(","):
                sources.append(self._source(is_left=False))
                continue
            is_left = self.accept("left", "outer") or self.accept("left")
            if not is_left:
                self.accept_any("inner", "cross")
            if not self.accept("join"):
                return sources
            sources.append(self._source(is_left))

    def _source(self, is_left):
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
        return Source(table, alias, is_left, condition)

    def _order_key(self, items):
        """A key of ORDER BY: an expression, the name of an item, or an item's number."""
        kind, number, *_ = self.peek()
        begin = self.position
        key = self.expression()
        if kind == "value" and isinstance(number, int) and self.position == begin + 1:
            key = number - 1
        name = getattr(key, "column_name", "").lower()
        key = next((value for value, item in items if value is not None and name and item.lower() == name), key)
        descending = self.accept("desc")
        if not descending:
            self.accept("asc")
        return key, descending
