# collections: containers beside the built-in ones. Behaviour follows Lib/collections/__init__.py of CPython 3.13.

import heapq as _heapq
from operator import itemgetter as _itemgetter


_shown_deques = set()  # those whose repr is being made: one in itself shows as [...]


class deque:
    _c_name = "collections.deque"
    _pattern_kind = "sequence"
    __class_getitem__ = classmethod(type(list[int]))

    # A window [_first, len) on a list; the part before it is dropped when it has grown as long as the window.
    __slots__ = ("_items", "_first", "_maxlen")
    __hash__ = None

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self._first = 0
        self._items = []
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, item):
        self._items.append(item)
        if self._maxlen is not None and len(self._items) - self._first > self._maxlen:
            self._drop_first()

    def appendleft(self, item):
        if self._first:
            self._first -= 1
            self._items[self._first] = item
        else:
            # Makes room for as many more as there are, so that a run of appendlefts costs no more than appends.
            room = len(self._items) + 4
            self._items[:0] = [None] * room
            self._first = room - 1
            self._items[self._first] = item
        if self._maxlen is not None and len(self._items) - self._first > self._maxlen:
            self._items.pop()

    def _drop_first(self):
        self._items[self._first] = None
        self._first += 1
        if self._first > 16 and self._first * 2 > len(self._items):
            del self._items[: self._first]
            self._first = 0

    def pop(self):
        if len(self._items) == self._first:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        if len(self._items) == self._first:
            raise IndexError("pop from an empty deque")
        item = self._items[self._first]
        self._drop_first()
        return item

    def extend(self, iterable):
        if iterable is self:
            iterable = list(self)
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable):
        if iterable is self:
            iterable = list(self)
        for item in iterable:
            self.appendleft(item)

    def clear(self):
        self._items.clear()
        self._first = 0

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def count(self, value):
        return self._items[self._first :].count(value)

    def index(self, value, start=0, stop=None):
        items = self._items[self._first :]
        try:
            return items.index(value, start, len(items) if stop is None else stop)
        except ValueError:
            raise ValueError(f"{value!r} is not in deque") from None

    def insert(self, index, item):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = self._items[self._first :]
        items.insert(index, item)
        self._items, self._first = items, 0

    def remove(self, value):
        items = self._items[self._first :]
        try:
            items.remove(value)
        except ValueError:
            raise ValueError(f"{value!r} is not in deque") from None
        self._items, self._first = items, 0

    def reverse(self):
        self._items = self._items[self._first :][::-1]
        self._first = 0

    def rotate(self, n=1):
        items = self._items[self._first :]
        if items:
            n %= len(items)
            self._items = items[-n:] + items[:-n] if n else items
            self._first = 0

    def __len__(self):
        return len(self._items) - self._first

    def __bool__(self):
        return len(self._items) > self._first

    def __iter__(self):
        return _walk_deque(self, self._items, self._first, len(self._items))

    def __reversed__(self):
        return reversed(self._items[self._first :])

    def __contains__(self, value):
        return value in self._items[self._first :]

    def _position(self, index):
        length = len(self._items) - self._first
        if index < 0:
            index += length
        if not 0 <= index < length:
            raise IndexError("deque index out of range")
        return self._first + index

    def __getitem__(self, index):
        return self._items[self._position(index)]

    def __setitem__(self, index, value):
        self._items[self._position(index)] = value

    def __delitem__(self, index):
        del self._items[self._position(index)]

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        return type(self)(list(self) * times, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, times):
        items = list(self) * times
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    def __repr__(self):
        if id(self) in _shown_deques:
            return "[...]"
        _shown_deques.add(id(self))
        try:
            limit = "" if self._maxlen is None else f", maxlen={self._maxlen}"
            return f"{type(self).__name__}({list(self)!r}{limit})"
        finally:
            _shown_deques.discard(id(self))


def _walk_deque(owner, items, position, end):
    length = end - position
    for offset in range(length):
        if len(owner._items) - owner._first != length:
            raise RuntimeError("deque mutated during iteration")
        yield owner._items[owner._first + offset]


class defaultdict(dict):
    _c_name = "collections.defaultdict"
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result

    def __repr__(self):
        if id(self) in _shown_factories:
            return f"{type(self).__name__}(..., {dict(self)!r})"
        _shown_factories.add(id(self))
        try:
            factory = repr(self.default_factory)
        finally:
            _shown_factories.discard(id(self))
        return f"{type(self).__name__}({factory}, {dict(self)!r})"


_shown_factories = set()  # defaultdicts whose factory's repr is being made: it may hold the dict


_missing = object()
_shown_ordered = set()


class OrderedDict(dict):
    _c_name = "collections.OrderedDict"
    __class_getitem__ = classmethod(type(list[int]))

    # Moving and popping go past the __getitem__ and __setitem__ of derived classes, which often call them (caches).

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self)) if last else next(iter(self))
        return key, dict.pop(self, key)

    def pop(self, key, default=_missing):
        return dict.pop(self, key) if default is _missing else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if id(self) in _shown_ordered:
            return "..."
        _shown_ordered.add(id(self))
        try:
            return f"{type(self).__name__}({dict(self.items())!r})"
        finally:
            _shown_ordered.discard(id(self))


class Counter(dict):
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ranked = sorted(self.items(), key=_itemgetter(1), reverse=True)
        return ranked if n is None else ranked[:n]

    def elements(self):
        for item, times in self.items():
            for _ in range(times):
                yield item

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        self._count(iterable, 1)
        self._count(kwds, 1)

    def subtract(self, iterable=None, /, **kwds):
        self._count(iterable, -1)
        self._count(kwds, -1)

    def _count(self, iterable, sign):
        if not iterable:
            return
        if isinstance(iterable, dict):
            if not self and sign > 0:
                # Nothing to add to: the counts may be anything.
                super().update(iterable)
                return
            for item, times in iterable.items():
                self[item] = self.get(item, 0) + sign * times
        else:
            for item in iterable:
                self[item] = self.get(item, 0) + sign

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, item):
        if item in self:
            super().__delitem__(item)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[item] == other[item] for counter in (self, other) for item in counter)

    def _is_within(self, other, compare):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(compare(self[item], other[item]) for counter in (self, other) for item in counter)

    def __le__(self, other):
        return self._is_within(other, lambda mine, theirs: mine <= theirs)

    def __ge__(self, other):
        return self._is_within(other, lambda mine, theirs: mine >= theirs)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    __hash__ = None

    def _combined(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item in [*self, *(item for item in other if item not in self)]:
            times = combine(self[item], other[item])
            if times > 0:
                result[item] = times
        return result

    def __add__(self, other):
        return self._combined(other, lambda mine, theirs: mine + theirs)

    def __sub__(self, other):
        return self._combined(other, lambda mine, theirs: mine - theirs)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __iadd__(self, other):
        return self._replaced(self + other)

    def __isub__(self, other):
        return self._replaced(self - other)

    def __ior__(self, other):
        return self._replaced(self | other)

    def __iand__(self, other):
        return self._replaced(self & other)

    def _replaced(self, counter):
        self.clear()
        for item, times in counter.items():
            self[item] = times
        return self

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            pairs = self.most_common()
        except TypeError:  # counts that cannot be compared
            pairs = self.items()
        items = ", ".join(f"{item!r}: {times!r}" for item, times in pairs)
        return f"{type(self).__name__}({{{items}}})"


class ChainMap:
    __class_getitem__ = classmethod(type(list[int]))

    __hash__ = None
    _pattern_kind = "mapping"

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __iter__(self):
        return iter(self._merged())

    def __len__(self):
        return len(self._merged())

    def __bool__(self):
        return any(self.maps)

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}") from None

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}") from None

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.") from None

    def clear(self):
        self.maps[0].clear()

    def update(self, other=(), /, **kwds):
        self.maps[0].update(other, **kwds)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        merged = self.copy()
        merged.maps[0].update(other)
        return merged

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        merged = dict(other)
        merged.update(self._merged())
        return type(self)(merged)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __reversed__(self):
        return reversed(self._merged())

    def __eq__(self, other):
        other = other._merged() if isinstance(other, ChainMap) else other
        return self._merged() == other

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.maps))})"


def __getattr__(name):
    """What needs collections.abc is loaded when it is asked for."""
    if name in ("UserDict", "UserList", "UserString"):
        from collections import _user
        return getattr(_user, name)
    if name == "abc":
        import collections.abc
        return collections.abc
    _refuse_standard_name("collections", name)
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


class _tuplegetter(property):
    """A field of a named tuple: read only, in words of its own."""

    def __init__(self, index):
        super().__init__(_itemgetter(index))
        self._index = index
        self.__doc__ = f"Alias for field number {index}"

    def __repr__(self):
        return f"_tuplegetter({self._index}, {self.__doc__!r})"

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        fields = _renamed(fields)
    _check_fields(typename, fields, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    made = _make_namedtuple(typename, tuple(fields), defaults)
    made.__module__ = _calling_module() if module is None else module
    return made


def _renamed(fields):
    seen = set()
    renamed = []
    for index, name in enumerate(fields):
        if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
            name = f"_{index}"
        seen.add(name)
        renamed.append(name)
    return renamed


_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in"
    " is lambda nonlocal not or pass raise return try while with yield").split())


def _check_fields(typename, fields, rename):
    for name in [typename, *fields]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in fields:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _bind_fields(typename, fields, defaults, args, kwargs):
    """The values of a named tuple's fields from the arguments of its constructor, with a function's errors."""
    if len(args) > len(fields):
        raise TypeError(
            f"{typename}.__new__() takes {len(fields) + 1} positional arguments but {len(args) + 1} were given"
        )
    values = dict(zip(fields, args))
    for name, value in kwargs.items():
        if name not in fields:
            hint = _keyword_hint(fields, name)
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'{hint}")
        if name in values:
            raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
        values[name] = value
    with_defaults = dict(zip(reversed(fields), reversed(defaults)))
    missing = [repr(name) for name in fields if name not in values and name not in with_defaults]
    if missing:
        plural = "s" if len(missing) > 1 else ""
        listed = missing[0] if len(missing) == 1 else (
            f"{missing[0]} and {missing[1]}" if len(missing) == 2 else f"{', '.join(missing[:-1])}, and {missing[-1]}"
        )
        raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional argument{plural}: {listed}")
    return tuple(values[name] if name in values else with_defaults[name] for name in fields)


def _make_namedtuple(typename, fields, defaults):
    def __new__(cls, /, *args, **kwargs):
        if len(args) == len(fields) and not kwargs:
            return tuple.__new__(cls, args)
        return tuple.__new__(cls, _bind_fields(typename, fields, defaults, args, kwargs))

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        unknown = [name for name in kwds if name not in fields]
        if unknown:
            raise TypeError(f"Got unexpected field names: {unknown!r}")
        return self._make(kwds.get(name, value) for name, value in zip(fields, self))

    def _asdict(self):
        return dict(zip(fields, self))

    def __repr__(self):
        items = ", ".join(f"{name}={value!r}" for name, value in zip(fields, self))
        return f"{type(self).__name__}({items})"

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": dict(reversed(list(zip(reversed(fields), reversed(defaults))))),
        "__match_args__": fields,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "_asdict": _asdict,
        "__repr__": __repr__,
        "__getnewargs__": __getnewargs__,
    }
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index)
    return type(typename, (tuple,), namespace)
