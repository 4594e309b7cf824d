# unittest.mock: stand-ins that remember how they were used. Behaviour follows Lib/unittest/mock.py of CPython 3.13 for Mock,
# MagicMock, AsyncMock, call, patch and sentinel.

from asyncio import iscoroutinefunction
from unittest._mock_calls import ANY, call, _Call, _CallList, DEFAULT, _format_call, _missing, sentinel


class InvalidSpecError(Exception):
    pass


def _is_async(thing):
    """Whether a mock in its place is to be an AsyncMock."""
    if isinstance(thing, NonCallableMock) and not isinstance(thing, AsyncMock):
        return False
    return iscoroutinefunction(getattr(thing, "__func__", thing))


def _names_in_spec(spec):
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
    return list(spec) if type(spec) in (list, tuple) else dir(spec)


def _signature_in_spec(spec):
    """The signature that expected calls are compared by: of a function, of what a class is made with. None if there is none."""
    from inspect import signature

    if spec is None or type(spec) in (list, tuple):
        return None
    if isinstance(spec, type):
        return _without_self(signature(spec.__init__)) if hasattr(spec.__init__, "__code__") else None
    try:
        return signature(spec)
    except (TypeError, ValueError):
        return None


def _without_self(signature):
    return signature.replace(parameters=list(signature.parameters.values())[1:])


class NonCallableMock:
    def __new__(cls, spec=None, *args, spec_set=None, **kwargs):
        # A class for each: `type(mock).name = PropertyMock()` and special methods are for one mock only.
        is_async = _is_async(spec_set if spec_set is not None else spec) and not issubclass(cls, AsyncMockMixin)
        own = type(cls.__name__, (AsyncMockMixin, cls) if is_async else (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__, "_mock_is_private_class": True})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, side_effect=None, return_value=DEFAULT,
                 unsafe=False, **kwargs):
        state = self.__dict__
        state["_mock_children"] = {}
        state["_mock_parent"] = parent
        state["_mock_name"] = name
        state["_mock_wraps"] = wraps
        spec = spec_set if spec_set is not None else spec
        state["_mock_unsafe"] = unsafe
        self.mock_add_spec(spec, spec_set is not None)
        state["_mock_sealed"] = False
        state["_mock_return"] = return_value
        state["_mock_side_effect"] = None
        self._mock_clear()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def mock_add_spec(self, spec, spec_set=False):
        state = self.__dict__
        is_list = type(spec) in (list, tuple)
        state["_mock_methods"] = None if spec is None else _names_in_spec(spec)
        state["_mock_spec"] = None if is_list else spec
        state["_mock_spec_class"] = None if spec is None or is_list else spec if isinstance(spec, type) else type(spec)
        state["_mock_signature"] = _signature_in_spec(spec)
        state["_mock_is_spec_set"] = spec_set

    def _mock_clear(self):
        state = self.__dict__
        state.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(), mock_calls=_CallList(),
                     method_calls=_CallList())

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            target = self
            *owners, last = path.split(".")
            for owner in owners:
                target = getattr(target, owner)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_name=None)
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._mock_clear()
        if return_value:
            self.__dict__["_mock_return"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if isinstance(self._mock_return, NonCallableMock) and self._mock_return is not self:
            self._mock_return.reset_mock(visited)

    @property
    def return_value(self):
        if self._mock_return is DEFAULT and self._mock_wraps is None:
            self.__dict__["_mock_return"] = self._get_child_mock(parent=self, name="()")
        return self._mock_return

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return"] = value
        if self._can_adopt(value):
            value.__dict__.update(_mock_parent=self, _mock_name="()")

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            try:
                value = iter(value)
            except TypeError:
                pass  # kept as it is, and found out when the mock is called
        self.__dict__["_mock_side_effect"] = value

    @property
    def __class__(self):
        return self._mock_spec_class or type(self)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_children", "_mock_spec_class"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or _is_magic(name):
                kind = "'function'" if self.__dict__.get("mock") is self else "Mock"
                raise AttributeError(f"{kind} object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        is_expected = self._mock_unsafe or self._mock_methods is not None
        if not is_expected and (name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _names_of_assertions):
            raise AttributeError(
                f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
            )
        if name in self._mock_children:
            child = self._mock_children[name]
            if child is _missing:
                raise AttributeError(name)
            return child
        if self._mock_sealed:
            raise AttributeError(f"{self._extract_mock_name()}.{name}")
        wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
        child = self._get_child_mock(parent=self, name=name, wraps=wraps)
        self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
            return
        if self._mock_is_spec_set and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name == "__class__":
            self.__dict__["_mock_spec_class"] = value
            return
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if _is_magic(name):
            _install_magic(self, name, value)
            return
        if self._mock_children.get(name) is _missing:
            del self._mock_children[name]
        if self._can_adopt(value):
            value.__dict__.update(_mock_parent=self, _mock_name=name)
            self._mock_children[name] = value
        object.__setattr__(self, name, value)

    def _can_adopt(self, value):
        """Whether a value becomes a child: a mock without name and parent, of which this one is no descendant."""
        if not isinstance(value, NonCallableMock) or value._mock_parent is not None or value._mock_name is not None:
            return False
        ancestor = self
        while ancestor is not None and ancestor is not value:
            ancestor = ancestor._mock_parent
        return ancestor is None

    def __delattr__(self, name):
        if self._mock_children.get(name) is _missing:
            raise AttributeError(name)
        self.__dict__.pop(name, None)
        if name in type(self).__dict__:
            delattr(type(self), name)
        self._mock_children[name] = _missing

    def __dir__(self):
        children = {name for name, child in self._mock_children.items() if child is not _missing}
        own = [name for name in [*dir(type(self)), *self.__dict__] if not name.startswith("_")]
        return sorted({*(self._mock_methods or ()), *own, *children} - (self._mock_children.keys() - children))

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            raise AttributeError(f"{self._extract_mock_name()}()")
        cls = _mock_class(self)
        name = kwargs.get("name")
        if self._mock_spec is not None and name and iscoroutinefunction(getattr(self._mock_spec, name, None)):
            return AsyncMock(**kwargs)
        if issubclass(cls, AsyncMockMixin):
            if self._mock_spec_class is not None and name != "()":
                return MagicMock(**kwargs)
            return AsyncMock(**kwargs) if name != "()" else MagicMock(**kwargs)
        if issubclass(cls, NonCallableMock) and not issubclass(cls, CallableMixin):
            cls = MagicMock if issubclass(cls, MagicMixin) else Mock
        return cls(**kwargs)

    def _extract_mock_name(self):
        parts = []
        mock = self
        while mock is not None:
            parts.append(mock._mock_name or "mock")
            mock = mock._mock_parent
        parts.reverse()
        text = parts[0]
        for part in parts[1:]:
            text += part if part == "()" else f".{part}"
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name == "mock" and self._mock_name is None else f" name={name!r}"
        kind = "spec_set" if self._mock_is_spec_set else "spec"
        spec = f" {kind}={self._mock_spec_class.__name__!r}" if self._mock_spec_class is not None else ""
        return f"<{_mock_class(self).__name__}{shown}{spec} id='{id(self)}'>"

    # -- assertions

    def _expect(self, condition, message, wanted=None):
        if not condition:
            raise AssertionError(message) from (wanted if isinstance(wanted, Exception) else None)

    def _title(self):
        return self._mock_name or "mock"

    def assert_not_called(self):
        self._expect(
            self.call_count == 0,
            f"Expected '{self._title()}' to not have been called. Called {self.call_count} times.{self._calls_text()}",
        )

    def assert_called(self):
        self._expect(self.call_count > 0, f"Expected '{self._title()}' to have been called.")

    def assert_called_once(self):
        self._expect(
            self.call_count == 1,
            f"Expected '{self._title()}' to have been called once. Called {self.call_count} times.{self._calls_text()}",
        )

    def assert_called_with(self, /, *args, **kwargs):
        expected = _format_call(self._title(), args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        actual = _format_call(self._title(), self.call_args.args, self.call_args.kwargs)
        wanted = self._normalised(_Call((args, kwargs), two=True))
        self._expect(
            self._normalised(self.call_args) == wanted,
            f"expected call not found.\nExpected: {expected}\n  Actual: {actual}",
            wanted,
        )

    def assert_called_once_with(self, /, *args, **kwargs):
        self._expect(
            self.call_count == 1,
            f"Expected '{self._title()}' to be called once. Called {self.call_count} times.{self._calls_text()}",
        )
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted = self._normalised(_Call((args, kwargs), two=True))
        made = [self._normalised(call) for call in self.call_args_list]
        self._expect(wanted in made, f"{_format_call(self._title(), args, kwargs)} call not found", wanted)

    def assert_has_calls(self, calls, any_order=False):
        missing, rest, cause = self._search(calls, self.mock_calls, any_order)
        if not missing:
            return
        if any_order:
            problem = f"{self._title()!r} does not contain all of {tuple(missing)!r} in its call list, found {rest!r} instead"
        else:
            problem = f"{_problem('calls', missing)}\nExpected: {_CallList(calls)!r}\n  Actual: {self.mock_calls!r}"
        raise AssertionError(problem) from cause

    def _search(self, calls, made, any_order):
        """What of the expected calls is missing (all of them when their order counts), what was made besides, and which of the expected
        ones is wrong in itself."""
        expected = [self._normalised(call) for call in calls]
        cause = next((call for call in expected if isinstance(call, Exception)), None)
        rest = _CallList(self._normalised(call) for call in made)
        if not any_order:
            return [] if expected in rest else expected, rest, cause
        rest = list(rest)
        missing = [call for call in expected if not _take(rest, call)]
        return missing, rest, cause

    def _normalised(self, call):
        """The call as the signature of the spec sees it, so that f(1) and f(a=1) are the same; the TypeError of one that is wrong."""
        signature = self._signature_of_call(call)
        if signature is None or not isinstance(call, tuple) or len(call) < 2:
            return call
        name = call[0] if len(call) == 3 else ""
        try:
            bound = signature.bind(*call[-2], **call[-1])
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _signature_of_call(self, call):
        """That of the mock, or of the child whose method was called."""
        name = call[0] if isinstance(call, tuple) and len(call) == 3 else ""
        if not name:
            return self._mock_signature
        mock = self
        for part in name.replace("()", "").split("."):
            mock = mock._mock_children.get(part)
            if not isinstance(mock, NonCallableMock):
                return None
        return mock._mock_signature

    def _calls_text(self):
        return f"\nCalls: {list(self.mock_calls)!r}." if self.mock_calls else ""


def _problem(what, missing):
    if not any(isinstance(call, Exception) for call in missing):
        return f"{what.capitalize()} not found."
    errors = [call if isinstance(call, Exception) else None for call in missing]
    return f"Error processing expected {what}.\nErrors: {errors}"


_names_of_assertions = frozenset(
    name.removeprefix("assert_") for name in dir(NonCallableMock) if name.startswith("assert_")
)


def _take(calls, expected):
    for position, known in enumerate(calls):
        if known == expected:
            del calls[position]
            return True
    return False


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _mock_class(mock):
    cls = type(mock)
    return cls.__mro__[1] if cls.__dict__.get("_mock_is_private_class") else cls


_numeric = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_magic_names = frozenset(
    f"__{name}__"
    for name in (
        "lt gt le ge eq ne hash str repr sizeof fspath getitem setitem delitem missing len contains reversed iter next enter exit call "
        "divmod rdivmod neg pos abs invert complex int float index round trunc floor ceil bool format dir get set delete "
        "aiter anext aenter aexit await"
    ).split() + [prefix + name for prefix in ("", "i", "r") for name in _numeric]
)


def _is_magic(name):
    """Whether Python looks an attribute up on the class of an object, not on the object."""
    return name in _magic_names


def _install_magic(mock, name, value):
    """Special methods are looked up on the class, which is the mock's own."""
    cls = type(mock)
    if isinstance(value, NonCallableMock):
        value.__dict__.update(_mock_parent=mock, _mock_name=name)
        mock._mock_children[name] = value
    setattr(cls, name, value)


class CallableMixin:
    def __call__(self, /, *args, **kwargs):
        self._record_call(args, kwargs)
        return self._answer(args, kwargs)

    def _record_call(self, args, kwargs):
        state = self.__dict__
        if "_mock_check" in state:
            state["_mock_check"](args, kwargs)
        state["called"] = True
        state["call_count"] += 1
        made = _Call((args, kwargs), two=True)
        state["call_args"] = made
        state["call_args_list"].append(made)
        state["mock_calls"].append(_Call(("", args, kwargs)))
        name, mock, is_method = "", self, True
        while mock._mock_parent is not None:
            part = mock._mock_name
            name = part + ("." if name and not name.startswith("()") else "") + name if part else name
            is_method = is_method and part != "()" and not _is_magic(part or "")
            mock = mock._mock_parent
            mock.mock_calls.append(_Call((name, args, kwargs)))
            if is_method:
                mock.method_calls.append(_Call((name, args, kwargs)))

    def _answer(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return is not DEFAULT:
            return self._mock_return
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    pass


_magic_results = {
    "__len__": 0, "__bool__": True, "__int__": 1, "__float__": 1.0, "__contains__": False, "__exit__": False, "__index__": 1,
}
_magic_mocks = [
    "__getitem__", "__setitem__", "__delitem__", "__enter__", "__next__", "__neg__", "__pos__", "__abs__", "__invert__",
    "__divmod__", "__rdivmod__", "__round__", "__trunc__", "__floor__", "__ceil__",
    *(f"__{prefix}{name}__" for prefix in ("", "i", "r") for name in _numeric),
]  # fmt: skip


class _Magic:
    """A special method of MagicMock: looked up on the class, it answers the instance's own mock for that name."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, obj_type=None):
        return self if obj is None else obj._magic(self.name)

    def __call__(self, mock, *args):
        return mock._magic(self.name)(*args)  # type(mock).__len__(mock)


class MagicMixin:
    def _magic(self, name):
        child = self._mock_children.get(name)
        if child is None:
            cls = AsyncMock if name in _async_magic_results else MagicMock
            child = cls(parent=self, name=name)
            if name in ("__iter__", "__aiter__"):
                child.side_effect = lambda: _iterate(child, name)
            elif name in _magic_answers:
                child.side_effect = _magic_answers[name](self, child)
            elif name in _magic_results:
                child.return_value = _magic_results[name]
            elif name in _async_magic_results and _async_magic_results[name] is not DEFAULT:
                child.return_value = _async_magic_results[name]
            self._mock_children[name] = child
        return child


def _compares(mock, child, when_same):
    def answer(other):
        if child._mock_return is not DEFAULT:
            return DEFAULT
        return when_same if mock is other else NotImplemented

    return answer


def _by_default(make):
    """What a special method answers as long as the program has not said otherwise."""
    return lambda mock, child: lambda: make(mock) if child._mock_return is DEFAULT else DEFAULT


_magic_answers = {
    "__eq__": lambda mock, child: _compares(mock, child, True),
    "__ne__": lambda mock, child: _compares(mock, child, False),
    "__hash__": _by_default(object.__hash__),
    "__str__": _by_default(object.__str__),
    "__fspath__": _by_default(lambda mock: f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}"),
}


def _iterate(child, name):
    values = [] if child._mock_return is DEFAULT else child._mock_return
    return iter(values) if name == "__iter__" else _iterate_asynchronously(values)


async def _iterate_asynchronously(values):
    for value in values:
        yield value


_async_magic_results = {"__aenter__": DEFAULT, "__aexit__": False, "__anext__": DEFAULT}
for _name in [*_magic_answers, *_magic_results, *_magic_mocks, *_async_magic_results, "__iter__", "__aiter__"]:
    setattr(MagicMixin, _name, _Magic(_name))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    pass


class MagicMock(MagicMixin, Mock):
    pass


class _CodeOfCoroutine:
    """What tells inspect that an AsyncMock is a coroutine function."""

    co_flags = 0x81


class AsyncMockMixin:
    __code__ = _CodeOfCoroutine()
    __defaults__, __kwdefaults__, __annotations__ = (), {}, None

    def _mock_clear(self):
        super()._mock_clear()
        self.__dict__.setdefault("__name__", "AsyncMock")
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    def __call__(self, /, *args, **kwargs):
        if "_mock_check" in self.__dict__:
            return self._execute_checked(args, kwargs)
        self._record_call(args, kwargs)
        return self._execute(args, kwargs)

    async def _execute_checked(self, args, kwargs):
        """Of create_autospec: the call is checked, and counts, when it is awaited."""
        self._record_call(args, kwargs)
        return await self._execute(args, kwargs)

    async def _execute(self, args, kwargs):
        awaited = _Call((args, kwargs), two=True)
        state = self.__dict__
        state["await_count"] += 1
        state["await_args"] = awaited
        state["await_args_list"].append(awaited)
        effect = self._mock_side_effect
        if effect is not None and not _is_exception(effect) and callable(effect) and iscoroutinefunction(effect):
            result = await effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
            effect = None
        if effect is None and self._mock_return is DEFAULT and iscoroutinefunction(self._mock_wraps):
            return await self._mock_wraps(*args, **kwargs)
        try:
            return self._answer(args, kwargs)
        except StopIteration:
            raise StopAsyncIteration from None

    def assert_awaited(self):
        self._expect(self.await_count > 0, f"Expected {self._title()} to have been awaited.")

    def assert_awaited_once(self):
        self._expect(
            self.await_count == 1, f"Expected {self._title()} to have been awaited once. Awaited {self.await_count} times."
        )

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = _format_call(self._title(), args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        actual = _format_call(self._title(), self.await_args.args, self.await_args.kwargs)
        wanted = self._normalised(_Call((args, kwargs), two=True))
        self._expect(
            self._normalised(self.await_args) == wanted,
            f"expected await not found.\nExpected: {expected}\n  Actual: {actual}",
            wanted,
        )

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        wanted = self._normalised(_Call((args, kwargs), two=True))
        made = [self._normalised(call) for call in self.await_args_list]
        self._expect(wanted in made, f"{_format_call(self._title(), args, kwargs)} await not found", wanted)

    def assert_has_awaits(self, calls, any_order=False):
        missing, _, cause = self._search(calls, self.await_args_list, any_order)
        if not missing:
            return
        if any_order:
            problem = f"{tuple(missing)!r} not all found in await list"
        else:
            problem = f"{_problem('awaits', missing)}\nExpected: {_CallList(calls)!r}\nActual: {self.await_args_list!r}"
        raise AssertionError(problem) from cause

    def assert_not_awaited(self):
        self._expect(
            self.await_count == 0, f"Expected {self._title()} to not have been awaited. Awaited {self.await_count} times."
        )


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    pass


class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    mock.__dict__["_mock_sealed"] = True
    children = [*mock._mock_children.values(), mock.__dict__["_mock_return"]]
    for child in children:
        if isinstance(child, NonCallableMock) and child._mock_parent is mock and not child._mock_sealed:
            seal(child)


# These need the mocks, and come last.
from unittest._mock_autospec import create_autospec  # noqa: E402
from unittest._mock_files import mock_open  # noqa: E402
from unittest._mock_patch import patch  # noqa: E402
