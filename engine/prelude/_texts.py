# The Python halves of making text: repr() of containers with parts that show themselves in Python, str.format, `%`,
# str.translate. A part of builtins.py, as _operators.py is.


_open_reprs = []  # the containers whose repr is being made, outermost first


def _container_repr(container):
    """repr() of a value with parts that show themselves in Python: plans which, asks them, puts the texts in place."""
    texts = []
    for value, containers in _repr_plan(container):
        depth = len(_open_reprs)
        _open_reprs[depth:] = containers
        try:
            texts.append(repr(value))
        finally:
            del _open_reprs[depth:]
    return _repr_apply(container, texts)


def _exception_text(exception):
    """str() of an exception with an argument that shows itself in Python."""
    args = exception.args
    if len(args) == 1:
        return repr(args[0]) if isinstance(exception, KeyError) else str(args[0])
    return repr(args)


def _translate(text, table):
    parts = []
    for character in text:
        try:
            translation = table[ord(character)]
        except LookupError:
            translation = character
        if translation is None:
            continue
        parts.append(chr(translation) if isinstance(translation, int) else translation)
    return "".join(parts)


def _maketrans(x, /, *strings):
    table = {}
    if not strings:
        if not isinstance(x, dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        for key, value in x.items():
            if isinstance(key, str):
                if len(key) != 1:
                    raise ValueError("string keys in translate table must be of length 1")
                key = ord(key)
            elif not isinstance(key, int):
                raise TypeError("keys in translate table must be strings or integers")
            table[key] = value
        return table
    y = strings[0]
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    for a, b in zip(x, y):
        table[ord(a)] = ord(b)
    if len(strings) > 1:
        for character in strings[1]:
            table[ord(character)] = None
    return table


_maketrans.__name__ = _maketrans.__qualname__ = "maketrans"
_install(str, "maketrans", staticmethod(_maketrans))


def _fromhex(cls, string, /):
    digits = "".join(string.split())
    numbers = []
    for position in range(0, len(digits), 2):
        try:
            numbers.append(int(digits[position : position + 2], 16))
        except ValueError:
            raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {position}") from None
    return cls(numbers)


_fromhex.__name__ = _fromhex.__qualname__ = "fromhex"
_install(bytes, "fromhex", classmethod(_fromhex))


def _bytes(source):
    method = _special(source, "__bytes__")
    return bytes([_index(item) for item in source]) if method is None else method()


def _percent_format(format, values):
    """`format % values` with values that show themselves in Python."""
    keys = _percent_keys(format)
    if keys and not isinstance(values, (tuple, str)) and hasattr(type(values), "__getitem__"):
        values = {key: values[key] for key in keys}
    parts = [_percent_part(value, letter) for value, letter in _percent_plan(format, values)]
    return _percent_apply(format, values, parts)


def _percent_part(value, letter):
    """What stands for a value in its conversion: a text for %s, %r, %a, else a number."""
    if letter == "s":
        return str(value)
    if letter == "r":
        return repr(value)
    if letter == "a":
        return ascii(value)
    name = _type_name(value)
    has_index = _special(value, "__index__") is not None
    if letter in "diu":
        if not has_index and _special(value, "__int__") is None:
            raise TypeError(f"%{letter} format: a real number is required, not {name}")
        return int(value)
    if letter in "oxX":
        if not has_index:
            raise TypeError(f"%{letter} format: an integer is required, not {name}")
        return _index(value)
    if letter == "c":
        if not has_index:
            raise TypeError("%c requires int or char")
        return _index(value)
    if not has_index and _special(value, "__float__") is None:
        raise TypeError(f"must be real number, not {name}")
    return float(value)


_formatted = format


def _str_format(format, args, keywords):
    return _format_pieces_of(format, args, keywords, [None], 2)


def _format_pieces_of(format, args, keywords, numbering, depth):
    if depth < 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for literal, name, spec, conversion in _format_pieces(format):
        parts.append(literal)
        if name is None:
            continue
        value = _format_field(name, args, keywords, numbering)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion is not None:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        if "{" in spec:
            spec = _format_pieces_of(spec, args, keywords, numbering, depth - 1)
        parts.append(_formatted(value, spec))
    return "".join(parts)


def _format_field(name, args, keywords, numbering):
    """What a field names. `numbering` remembers the next automatic number in its only item; "manual" after a number."""
    first, steps = _format_path(name)
    if first == "":
        if numbering[0] == "manual":
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        first = numbering[0] or 0
        numbering[0] = first + 1
    elif isinstance(first, int):
        if isinstance(numbering[0], int):
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        numbering[0] = "manual"
    if isinstance(first, str):
        value = keywords[first]
    elif args is None:
        raise ValueError("Format string contains positional fields")
    elif first >= len(args):
        raise IndexError(f"Replacement index {first} out of range for positional args tuple")
    else:
        value = args[first]
    for is_attribute, key in steps:
        value = getattr(value, key) if is_attribute else value[key]
    return value


# ---- methods of bytes that are those of str on the same characters ---------------------------------------------------


def _latin(value):
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _from_latin(value):
    if isinstance(value, str):
        return value.encode("latin-1")
    return type(value)([_from_latin(part) for part in value]) if isinstance(value, (list, tuple)) else value


def _add_bytes_method(name):
    def method(self, *args):
        for argument in args:
            if isinstance(argument, str):
                raise TypeError(f"a bytes-like object is required, not '{_type_name(argument)}'")
        try:
            return _from_latin(getattr(self.decode("latin-1"), name)(*[_latin(argument) for argument in args]))
        except ValueError as error:
            if str(error) != "substring not found":
                raise
        raise ValueError("subsection not found")

    method.__name__ = method.__qualname__ = name
    _install(bytes, name, method)


def _add_ascii_method(name):
    """Only letters below 128 have cases."""

    def method(self):
        text = "".join([chr(byte) if byte < 128 else "\uffff" for byte in self])
        result = getattr(text, name)()
        if isinstance(result, bool):
            return result
        return bytes([old if old >= 128 else ord(new) for old, new in zip(self, result)])

    method.__name__ = method.__qualname__ = name
    _install(bytes, name, method)


for _name in ("center", "ljust", "rjust", "zfill", "expandtabs", "partition", "rpartition", "removeprefix", "removesuffix"):
    _add_bytes_method(_name)
for _name in ("capitalize", "swapcase", "title", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle",
              "isupper"):
    _add_ascii_method(_name)


def _make_bytes_table(frm, to, /):
    if len(frm) != len(to):
        raise ValueError("maketrans arguments must have same length")
    table = list(range(256))
    for old, new in zip(frm, to):
        table[old] = new
    return bytes(table)


def _translate_bytes(self, table, /, delete=b""):
    return bytes([byte if table is None else table[byte] for byte in self if byte not in delete])


_translate_bytes.__name__ = _translate_bytes.__qualname__ = "translate"
_install(bytes, "translate", _translate_bytes)
_install(bytes, "maketrans", staticmethod(_make_bytes_table))
