# Annotations that are texts ('Node', "list[int] | None"): typing.get_type_hints looks their names up and builds what they say.
# The part of Python's expressions that annotations are made of: names, attributes, subscripts, unions, literals.

import builtins as _builtins


def evaluate(text, names):
    """What the text means; `names` are dicts to look names up in, the nearest first."""
    reader = _Reader(text, names)
    value = reader.read_union()
    reader.expect("")
    return value


def _tokens(text):
    at = 0
    while at < len(text):
        char = text[at]
        begin = at
        if char.isspace():
            at += 1
            continue
        if char.isidentifier() or char.isdigit():
            while at < len(text) and (text[at].isidentifier() or text[at].isdigit()):
                at += 1
        elif char in "'\"":
            at = text.index(char, at + 1) + 1
        elif text.startswith("...", at):
            at += 3
        else:
            at += 1
        yield text[begin:at]
    yield ""


class _Reader:
    def __init__(self, text, names):
        self._text = text
        self._names = names
        self._tokens = list(_tokens(text))
        self._at = 0

    def _accept(self, token):
        found = self._tokens[self._at] == token
        self._at += found
        return found

    def expect(self, token):
        if not self._accept(token):
            raise SyntaxError(f"Forward reference must be an expression -- got {self._text!r}")

    def read_union(self):
        value = self._read_primary()
        while self._accept("|"):
            value = value | self._read_primary()
        return value

    def _read_primary(self):
        value = self._read_atom()
        while True:
            if self._accept("."):
                value = getattr(value, self._next())
            elif self._accept("["):
                value = value[self._read_list("]", unwrap=True)]
            else:
                return value

    def _next(self):
        token = self._tokens[self._at]
        if token:
            self._at += 1
        return token

    def _read_list(self, end, unwrap=False):
        items = []
        has_comma = False
        while not self._accept(end):
            self._accept("*")
            items.append(self.read_union())
            if not self._accept(","):
                self.expect(end)
                break
            has_comma = True
        return items[0] if unwrap and len(items) == 1 and not has_comma else tuple(items)

    def _read_atom(self):
        token = self._next()
        if token == "[":
            return list(self._read_list("]"))
        if token == "(":
            return self._read_list(")", unwrap=True)
        if token == "-":
            return -self._read_atom()
        if token == "...":
            return Ellipsis
        if token[:1] in ("'", '"') and token:
            return token[1:-1]
        if token.isdigit():
            return int(token)
        if not token.isidentifier():
            raise SyntaxError(f"Forward reference must be an expression -- got {self._text!r}")
        if token in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[token]
        for scope in self._names:
            if token in scope:
                return scope[token]
        if hasattr(_builtins, token):
            return getattr(_builtins, token)
        raise NameError(f"name {token!r} is not defined", name=token)
