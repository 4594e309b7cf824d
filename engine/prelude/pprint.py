# pprint: nested data, one item a line where it does not fit (Lib/pprint.py of CPython 3.13).


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth = indent, width, depth
        self._stream = stream
        self._compact, self._sort_dicts, self._underscores = compact, sort_dicts, underscore_numbers

    def pprint(self, object):
        import sys

        stream = self._stream if self._stream is not None else sys.stdout
        if stream is not None:
            stream.write(self.pformat(object) + "\n")

    def format(self, object, context, maxlevels, level):
        """The text on one line, whether it can be read back, and whether it holds itself: what a derived class may override."""
        text = self._plain_repr(object, tuple(context), level)
        return text, "<" not in text, "<Recursion on " in text

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, (), 0)
        return "".join(out)

    def isreadable(self, object):
        return "<" not in self._repr(object, (), 0)

    def isrecursive(self, object):
        return "<Recursion on " in self._repr(object, (), 0)

    # -- on one line

    def _repr(self, object, context, level):
        if type(self).format is PrettyPrinter.format:
            return self._plain_repr(object, context, level)
        return self.format(object, {number: 1 for number in context}, self._depth, level)[0]

    def _plain_repr(self, object, context, level):
        cls = type(object)
        if self._underscores and issubclass(cls, int) and cls.__repr__ is int.__repr__:
            return f"{object:_d}"
        is_plain = cls.__repr__ in (dict.__repr__, list.__repr__, tuple.__repr__)
        if not is_plain or not issubclass(cls, (dict, list, tuple)):
            return repr(object)
        if not object:
            return repr(object) if not issubclass(cls, dict) else "{}"
        opening, closing = "{}" if issubclass(cls, dict) else "[]" if issubclass(cls, list) else "()"
        if self._depth and level >= self._depth:
            return f"{opening}...{closing}"
        if id(object) in context:
            return _recursion(object)
        context = (*context, id(object))
        if issubclass(cls, dict):
            parts = [f"{self._repr(key, context, level + 1)}: {self._repr(value, context, level + 1)}"
                     for key, value in self._items(object)]
        else:
            parts = [self._repr(item, context, level + 1) for item in object]
        comma = "," if issubclass(cls, tuple) and len(object) == 1 else ""
        return f"{opening}{', '.join(parts)}{comma}{closing}"

    def _items(self, dictionary):
        items = list(dictionary.items())
        return sorted(items, key=lambda pair: _SafeKey(pair[0])) if self._sort_dicts else items

    # -- on several

    def _format(self, object, out, indent, allowance, context, level):
        if id(object) in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance:
            out.append(text)
            return
        inner = (*context, id(object))
        cls = type(object)
        printer = self._printer_for(cls)
        if printer is not None and not (self._depth and level >= self._depth and cls is not str):
            printer(object, out, indent, allowance, inner, level + 1)
        elif hasattr(cls, "__dataclass_fields__") and "__create_fn__" not in cls.__repr__.__qualname__ \
                and not isinstance(object, type) and object.__dataclass_params__.repr:
            self._format_dataclass(object, out, indent, allowance, inner, level + 1)
        else:
            out.append(text)

    def _printer_for(self, cls):
        from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
        from types import MappingProxyType, SimpleNamespace

        for kind, printer in ((OrderedDict, self._format_ordered_dict), (defaultdict, self._format_default_dict),
                              (Counter, self._format_counter), (deque, self._format_deque),
                              (ChainMap, self._format_chain), (UserDict, self._format_user),
                              (UserList, self._format_user), (UserString, self._format_user),
                              (MappingProxyType, self._format_proxy), (SimpleNamespace, self._format_namespace),
                              (dict, self._format_dict), (list, self._format_list), (tuple, self._format_tuple),
                              (set, self._format_set), (frozenset, self._format_set), (str, self._format_str),
                              (bytes, self._format_bytes)):
            if issubclass(cls, kind) and cls.__repr__ is kind.__repr__:
                return printer
        return None

    def _format_dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        if object:
            self._format_pairs(self._items(object), out, indent, allowance + 1, context, level)
        out.append("}")

    def _format_pairs(self, items, out, indent, allowance, context, level):
        indent += self._indent
        separator = ",\n" + " " * indent
        for index, (key, value) in enumerate(items):
            is_last = index == len(items) - 1
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                out.append(separator)

    def _format_items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        separator = ",\n" + " " * indent
        items = list(items)
        delimiter = ""
        width = room = self._width - indent + 1
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = room
                    if delimiter:
                        delimiter = separator
                if width >= needed:
                    width -= needed
                    out.append(delimiter + text)
                    delimiter = ", "
                    continue
            out.append(delimiter)
            delimiter = separator
            self._format(item, out, indent, allowance if is_last else 1, context, level)

    def _format_list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._format_items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _format_tuple(self, object, out, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        out.append("(")
        self._format_items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _format_set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        cls = type(object)
        if cls is set:
            start, end = "{", "}"
        else:
            start, end = cls.__name__ + "({", "})"
            indent += len(cls.__name__) + 1
        out.append(start)
        self._format_items(sorted(object, key=_SafeKey), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _format_str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        full = width = self._width - indent
        text = ""
        for index, line in enumerate(lines):
            text = repr(line)
            if index == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            parts = _words_with_space(line)
            width2 = full
            current = ""
            for position, part in enumerate(parts):
                candidate = current + part
                if position == len(parts) - 1 and index == len(lines) - 1:
                    width2 -= allowance
                if len(repr(candidate)) > width2:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        if level == 1:
            out.append("(")
        out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.append(")")

    def _format_bytes(self, object, out, indent, allowance, context, level):
        out.append(repr(object))

    def _format_user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _format_chain(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for index, mapping in enumerate(object.maps):
            is_last = index == len(object.maps) - 1
            self._format(mapping, out, indent, allowance + 1 if is_last else 1, context, level)
            out.append(")" if is_last else ",\n" + " " * indent)

    def _format_deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        out.append(type(object).__name__ + "(")
        indent += len(type(object).__name__) + 1
        out.append("[")
        if object.maxlen is None:
            self._format_items(object, out, indent, allowance + 2, context, level)
            out.append("])")
            return
        self._format_items(object, out, indent, 2, context, level)
        out.append(f"],\n{' ' * indent}maxlen={object.maxlen!r})")

    def _format_counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({" + (self._indent - 1) * " ")
        self._format_pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _format_ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        self._format_list(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _format_default_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._format_dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _format_proxy(self, object, out, indent, allowance, context, level):
        out.append("mappingproxy(")
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(")")

    def _format_namespace(self, object, out, indent, allowance, context, level):
        from types import SimpleNamespace

        name = "namespace" if type(object) is SimpleNamespace else type(object).__name__
        self._format_fields(name, list(object.__dict__.items()), out, indent, allowance, context, level)

    def _format_dataclass(self, object, out, indent, allowance, context, level):
        items = [(field.name, getattr(object, field.name)) for field in object.__dataclass_fields__.values() if field.repr]
        self._format_fields(type(object).__name__, items, out, indent, allowance, context, level)

    def _format_fields(self, name, items, out, indent, allowance, context, level):
        indent += len(name) + 1
        out.append(name + "(")
        separator = ",\n" + " " * indent
        for index, (key, value) in enumerate(items):
            is_last = index == len(items) - 1
            out.append(key + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance + 1 if is_last else 1, context, level)
            if not is_last:
                out.append(separator)
        out.append(")")


class _SafeKey:
    """Orders what cannot be compared by the names of the types."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return bool(self.value < other.value)
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _words_with_space(line):
    """The words of a line, each with the white space behind it."""
    parts = []
    start = index = 0
    while index < len(line):
        while index < len(line) and not line[index].isspace():
            index += 1
        while index < len(line) and line[index].isspace():
            index += 1
        parts.append(line[start:index])
        start = index
    return parts


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    return PrettyPrinter()._repr(object, (), 0)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
