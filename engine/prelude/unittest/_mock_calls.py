# What unittest.mock remembers: calls, and the values that stand for others. Behaviour follows Lib/unittest/mock.py of CPython 3.13.


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        return self._known.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def _format_call(name, args, kwargs):
    parts = [repr(argument) for argument in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """A call that was made, or (from `call`) one that is expected: (args, kwargs) or (name, args, kwargs)."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name, args, kwargs = _parts_of_call(value, name)
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    @property
    def args(self):
        return tuple.__getitem__(self, -2)

    @property
    def kwargs(self):
        return tuple.__getitem__(self, -1)

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        theirs = _parts_of_call(other)
        if theirs is None:
            return False
        parent = getattr(other, "_mock_parent", None)
        if self._mock_parent and parent and self._mock_parent != parent:
            return False
        mine = _parts_of_call(self)
        if mine[0] and theirs[0] != mine[0]:
            return False
        return theirs[1:] == mine[1:]  # in this order ANY has the first say

    __ne__ = object.__ne__
    __hash__ = None

    def __getattribute__(self, attr):
        if attr in ("count", "index"):
            raise AttributeError(attr)  # names that may be expected, too
        return tuple.__getattribute__(self, attr)

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=f"{self._mock_name}()", parent=self)

    def __getattr__(self, attr):
        if attr in ("_mock_name", "_mock_parent", "_mock_from_kall"):
            raise AttributeError(attr)
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def call_list(self):
        """The calls in a chain like call(1).method(2), the first one first."""
        chain = []
        step = self
        while step is not None:
            if step._mock_from_kall:
                chain.append(step)
            step = step._mock_parent
        return _CallList(reversed(chain))

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name = "" if len(self) == 2 else self[0]
        name = "call" if not name else f"call.{name}" if not name.startswith("()") else f"call{name}"
        return _format_call(name, self.args, self.kwargs)


def _parts_of_call(value, name=""):
    """(name, args, kwargs) of a tuple that may leave some of them out; None when it is something else."""
    args, kwargs = (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            return None
    return name, tuple(args), kwargs


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        width = len(value)
        return any(self[begin : begin + width] == value for begin in range(len(self) - width + 1))

    def __repr__(self):
        import pprint

        return pprint.pformat(list(self))
