# json: JSON text from values and values from JSON text. Behaviour follows Lib/json of CPython 3.13.


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


_escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_unescapes = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "r": "\r", "t": "\t", "f": "\f", "b": "\b"}


def _quote(text, ensure_ascii):
    parts = []
    for character in text:
        code = ord(character)
        if character in _escapes:
            parts.append(_escapes[character])
        elif code < 0x20 or ensure_ascii and 0x7E < code < 0x10000:
            parts.append(f"\\u{code:04x}")
        elif ensure_ascii and code >= 0x10000:
            code -= 0x10000
            parts.append(f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}")
        else:
            parts.append(character)
    return f'"{"".join(parts)}"'


class JSONEncoder:
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        self.item_separator, self.key_separator = separators or (", " if indent is None else ",", ": ")
        if default is not None:
            self.default = default
        self._open = []

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return self._encode(o, 0)

    def iterencode(self, o):
        yield self.encode(o)

    def _encode(self, o, depth):
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        if any(known is o for known in self._open):
            raise ValueError("Circular reference detected")
        self._open.append(o)
        try:
            if isinstance(o, dict):
                return self._joined("{", self._members(o, depth), "}", depth)
            if isinstance(o, (list, tuple)):
                return self._joined("[", [self._encode(item, depth + 1) for item in o], "]", depth)
            return self._encode(self.default(o), depth)
        finally:
            self._open.pop()

    def _float(self, o):
        if o != o or o in (float("inf"), float("-inf")):
            if not self.allow_nan:
                raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
            return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
        return float.__repr__(o)

    def _members(self, o, depth):
        items = sorted(o.items()) if self.sort_keys else o.items()
        members = []
        for key, value in items:
            if not isinstance(key, str):
                if key is None or isinstance(key, (int, float)):
                    key = self._encode(key, 0)
                elif self.skipkeys:
                    continue
                else:
                    raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
            members.append(_quote(key, self.ensure_ascii) + self.key_separator + self._encode(value, depth + 1))
        return members

    def _joined(self, begin, parts, end, depth):
        if not parts:
            return begin + end
        if self.indent is None:
            return begin + self.item_separator.join(parts) + end
        inner = "\n" + self.indent * (depth + 1)
        return begin + inner + (self.item_separator + inner).join(parts) + "\n" + self.indent * depth + end


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    encoder = (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw
    )
    return encoder.encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


class _Reader:
    def __init__(self, text, options):
        self.text = text
        self.position = 0
        self.object_hook = options.get("object_hook")
        self.object_pairs_hook = options.get("object_pairs_hook")
        self.parse_float = options.get("parse_float") or float
        self.parse_int = options.get("parse_int") or int

    def error(self, message, position=None):
        raise JSONDecodeError(message, self.text, self.position if position is None else position)

    def skip_space(self):
        while self.text[self.position : self.position + 1] in (" ", "\t", "\n", "\r"):
            self.position += 1

    def peek(self):
        return self.text[self.position : self.position + 1]

    def value(self):
        character = self.peek()
        if character == '"':
            return self.string()
        if character == "{":
            return self.object()
        if character == "[":
            return self.array()
        for word, meaning in (("null", None), ("true", True), ("false", False), ("NaN", float("nan")),
                              ("Infinity", float("inf")), ("-Infinity", float("-inf"))):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return meaning
        return self.number()

    def number(self):
        text, begin = self.text, self.position
        end = begin + 1 if text[begin : begin + 1] == "-" else begin
        digits = self.digits_end(end)
        if digits == end or text[end] == "0" and digits > end + 1:
            if digits == end:
                self.error("Expecting value", begin)
            digits = end + 1
        end = digits
        is_float = False
        if text[end : end + 1] == "." and self.digits_end(end + 1) > end + 1:
            end, is_float = self.digits_end(end + 1), True
        if text[end : end + 1] in ("e", "E"):
            sign = end + 2 if text[end + 1 : end + 2] in ("+", "-") else end + 1
            if self.digits_end(sign) > sign:
                end, is_float = self.digits_end(sign), True
        self.position = end
        return self.parse_float(text[begin:end]) if is_float else self.parse_int(text[begin:end])

    def digits_end(self, position):
        while "0" <= self.text[position : position + 1] <= "9":
            position += 1
        return position

    def string(self):
        begin = self.position
        self.position += 1
        parts = []
        while True:
            character = self.peek()
            if not character:
                self.error("Unterminated string starting at", begin)
            self.position += 1
            if character == '"':
                return "".join(parts)
            if character == "\\":
                parts.append(self.escape(begin))
            elif ord(character) < 0x20:
                self.error("Invalid control character at", self.position - 1)
            else:
                parts.append(character)

    def escape(self, begin):
        character = self.peek()
        if not character:
            self.error("Unterminated string starting at", begin)
        if character != "u":
            if character not in _unescapes:
                self.error("Invalid \\escape", self.position - 1)
            self.position += 1
            return _unescapes[character]
        code = self.hexadecimal()
        if 0xD800 <= code < 0xDC00 and self.text[self.position : self.position + 2] == "\\u":
            self.position += 1
            low = self.hexadecimal()
            code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
        return chr(code)

    def hexadecimal(self):
        digits = self.text[self.position + 1 : self.position + 5]
        if len(digits) != 4 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
            self.error("Invalid \\uXXXX escape")
        self.position += 5
        return int(digits, 16)

    def array(self):
        self.position += 1
        items = []
        self.skip_space()
        if self.peek() == "]":
            self.position += 1
            return items
        while True:
            items.append(self.value())
            self.skip_space()
            if self.peek() == "]":
                self.position += 1
                return items
            if self.peek() != ",":
                self.error("Expecting ',' delimiter")
            comma = self.position
            self.position += 1
            self.skip_space()
            if self.peek() == "]":
                self.error("Illegal trailing comma before end of array", comma)

    def object(self):
        self.position += 1
        pairs = []
        self.skip_space()
        if self.peek() == "}":
            self.position += 1
            return self.made(pairs)
        while True:
            if self.peek() != '"':
                self.error("Expecting property name enclosed in double quotes")
            key = self.string()
            self.skip_space()
            if self.peek() != ":":
                self.error("Expecting ':' delimiter")
            self.position += 1
            self.skip_space()
            pairs.append((key, self.value()))
            self.skip_space()
            if self.peek() == "}":
                self.position += 1
                return self.made(pairs)
            if self.peek() != ",":
                self.error("Expecting ',' delimiter")
            comma = self.position
            self.position += 1
            self.skip_space()
            if self.peek() == "}":
                self.error("Illegal trailing comma before end of object", comma)

    def made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result)


class JSONDecoder:
    def __init__(self, **options):
        self._options = options

    def decode(self, s):
        reader = _Reader(s, self._options)
        reader.skip_space()
        result = reader.value()
        reader.skip_space()
        if reader.position != len(s):
            reader.error("Extra data")
        return result


def loads(s, *, cls=None, **options):
    if isinstance(s, bytes):
        s = s.decode()
    if not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)
