# unittest.mock: stand-ins that remember how they were used. Behaviour follows Lib/unittest/mock.py of CPython 3.13 for Mock,
# MagicMock, AsyncMock, call, patch and sentinel.

import sys
from asyncio import iscoroutinefunction
from contextlib import contextmanager, ExitStack
from functools import wraps


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
    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, tuple):
                args = part
            elif isinstance(part, dict):
                kwargs = part
            elif isinstance(part, str):
                name = part
        self = tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))
        self._name, self._parent = name, parent
        return self

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        mine, theirs = _parts_of_call(self), _parts_of_call(other)
        return theirs is not None and mine == theirs

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        name = self._name
        return _Call((name, args, kwargs), name=f"{name}()" if name else "()", parent=self)

    def __getattr__(self, attr):
        if attr.startswith("_"):
            raise AttributeError(attr)
        return _Call(name=f"{self._name}.{attr}" if self._name else attr, parent=self)

    def __repr__(self):
        name = self[0] if len(self) == 3 else self._name
        name = "call" if not name else f"call.{name}" if not name.startswith("()") else f"call{name}"
        return _format_call(name, self.args, self.kwargs)


def _parts_of_call(value):
    name, args, kwargs = "", (), {}
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


_own_names = frozenset(
    "method_calls mock_calls call_args_list call_count call_args called return_value side_effect "
    "await_count await_args await_args_list".split()
)


class InvalidSpecError(Exception):
    pass


class NonCallableMock:
    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, side_effect=None, return_value=DEFAULT,
                 **kwargs):
        state = self.__dict__
        state["_mock_children"] = {}
        state["_mock_parent"] = parent
        state["_mock_name"] = name
        state["_mock_wraps"] = wraps
        spec = spec_set if spec_set is not None else spec
        state["_mock_spec_class"] = spec if isinstance(spec, type) else type(spec) if spec is not None else None
        state["_mock_methods"] = None if spec is None else spec if isinstance(spec, list) else dir(spec)
        state["_mock_is_spec_set"] = spec_set is not None
        state["_mock_sealed"] = False
        state["_mock_return"] = return_value
        state["_mock_side_effect"] = None
        self._mock_clear()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

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
        self._mock_clear()
        if return_value:
            self.__dict__["_mock_return"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()
        if isinstance(self._mock_return, NonCallableMock) and self._mock_return is not self:
            self._mock_return.reset_mock()

    @property
    def return_value(self):
        if self._mock_return is DEFAULT:
            self.__dict__["_mock_return"] = self._get_child_mock(parent=self, name="()")
        return self._mock_return

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return"] = value
        if isinstance(value, NonCallableMock) and value._mock_parent is None and value._mock_name is None and value is not self:
            value.__dict__.update(_mock_parent=self, _mock_name="()")

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    @property
    def __class__(self):
        return self._mock_spec_class or type(self)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_children", "_mock_spec_class"):
            raise AttributeError(name)
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
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
        if name.startswith("__") and name.endswith("__"):
            _install_magic(self, name, value)
            return
        if isinstance(value, NonCallableMock) and value._mock_parent is None and value._mock_name is None:
            value.__dict__.update(_mock_parent=self, _mock_name=name)
            self._mock_children[name] = value
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.__dict__.pop(name, None)
        self._mock_children[name] = _missing

    def __dir__(self):
        return sorted(set(self._mock_methods or object.__dir__(self)) | set(self._mock_children))

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            raise AttributeError(f"{self._extract_mock_name()}()")
        cls = _mock_class(self)
        name = kwargs.get("name")
        if self._mock_spec_class is not None and name and iscoroutinefunction(
            getattr(self._mock_spec_class, name, None)
        ):
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
        spec = f" spec={self._mock_spec_class.__name__!r}" if self._mock_spec_class is not None else ""
        return f"<{_mock_class(self).__name__}{shown}{spec} id='{id(self)}'>"

    # -- assertions

    def _expect(self, condition, message):
        if not condition:
            raise AssertionError(message)

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
        self._expect(
            self.call_args == _Call((args, kwargs), two=True),
            f"expected call not found.\nExpected: {expected}\n  Actual: {actual}",
        )

    def assert_called_once_with(self, /, *args, **kwargs):
        self._expect(
            self.call_count == 1,
            f"Expected '{self._title()}' to be called once. Called {self.call_count} times.{self._calls_text()}",
        )
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._expect(
            _Call((args, kwargs), two=True) in list(self.call_args_list),
            f"{_format_call(self._title(), args, kwargs)} call not found",
        )

    def assert_has_calls(self, calls, any_order=False):
        if any_order:
            rest = list(self.mock_calls)
            missing = [expected for expected in calls if not _take(rest, expected)]
            self._expect(
                not missing,
                f"{self._title()!r} does not contain all of {tuple(missing)!r} in its call list, "
                f"found {list(self.mock_calls)!r} instead",
            )
            return
        self._expect(
            list(calls) in self.mock_calls, f"Calls not found.\nExpected: {list(calls)}\n  Actual: {list(self.mock_calls)}"
        )

    def _calls_text(self):
        return f"\nCalls: {list(self.mock_calls)!r}." if self.mock_calls else ""


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


def _install_magic(mock, name, value):
    """Special methods are looked up on the class, so a mock that gets one gets a class of its own."""
    cls = type(mock)
    if not cls.__dict__.get("_mock_is_private_class"):
        cls = type(cls.__name__, (cls,), {"_mock_is_private_class": True})
        object.__setattr__(mock, "__class__", cls)
    if isinstance(value, NonCallableMock):
        value.__dict__.update(_mock_parent=mock, _mock_name=name)
        mock._mock_children[name] = value
        setattr(cls, name, lambda self, *args, **kwargs: value(*args, **kwargs))
    else:
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
            is_method = is_method and part != "()"
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
                return self.return_value if result is DEFAULT else result
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
_magic_mocks = (
    "__getitem__ __setitem__ __delitem__ __enter__ __add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __radd__"
).split()


class _Magic:
    """A special method of MagicMock: looked up on the class, it answers the instance's own mock for that name."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, obj_type=None):
        return self if obj is None else obj._magic(self.name)


class MagicMixin:
    def _magic(self, name):
        child = self._mock_children.get(name)
        if child is None:
            cls = AsyncMock if name in _async_magic_results else MagicMock
            child = cls(parent=self, name=name)
            if name in ("__iter__", "__aiter__"):
                child.side_effect = lambda: _iterate(child, name)
            elif name in _magic_results:
                child.return_value = _magic_results[name]
            elif name in _async_magic_results and _async_magic_results[name] is not DEFAULT:
                child.return_value = _async_magic_results[name]
            self._mock_children[name] = child
        return child


def _iterate(child, name):
    values = [] if child._mock_return is DEFAULT else child._mock_return
    return iter(values) if name == "__iter__" else _iterate_asynchronously(values)


async def _iterate_asynchronously(values):
    for value in values:
        yield value


_async_magic_results = {"__aenter__": DEFAULT, "__aexit__": False}
for _name in [*_magic_results, *_magic_mocks, *_async_magic_results, "__iter__", "__aiter__"]:
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

    def _mock_clear(self):
        super()._mock_clear()
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    def __call__(self, /, *args, **kwargs):
        self._record_call(args, kwargs)
        return self._execute(args, kwargs)

    async def _execute(self, args, kwargs):
        awaited = _Call((args, kwargs), two=True)
        state = self.__dict__
        state["await_count"] += 1
        state["await_args"] = awaited
        state["await_args_list"].append(awaited)
        effect = self._mock_side_effect
        if effect is not None and callable(effect) and iscoroutinefunction(effect):
            result = await effect(*args, **kwargs)
            return self.return_value if result is DEFAULT else result
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
        self._expect(
            self.await_args == _Call((args, kwargs), two=True),
            f"expected await not found.\nExpected: {expected}\n  Actual: {actual}",
        )

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        self._expect(
            _Call((args, kwargs), two=True) in list(self.await_args_list),
            f"{_format_call(self._title(), args, kwargs)} await not found",
        )

    def assert_has_awaits(self, calls, any_order=False):
        self._expect(
            list(calls) in self.await_args_list,
            f"Awaits not found.\nExpected: {list(calls)}\nActual: {list(self.await_args_list)}",
        )

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
    for child in mock._mock_children.values():
        if isinstance(child, NonCallableMock) and child._mock_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    """A mock of a class or function that takes only the arguments that the real one takes."""
    if isinstance(spec, type):
        mock = MagicMock(spec=spec, **{"name": spec.__name__, **kwargs})
        if instance:
            _add_checked_methods(mock, spec)
        else:
            mock.__dict__["_mock_check"] = _signature_check(spec, False)
            if "return_value" not in kwargs:
                mock.return_value = create_autospec(spec, spec_set, instance=True, name="()")
        return mock
    if not callable(spec):
        mock = MagicMock(spec=spec, **kwargs)
        _add_checked_methods(mock, type(spec))
        return mock
    kwargs.setdefault("name", spec.__name__)
    mock = AsyncMock(**kwargs) if iscoroutinefunction(spec) else MagicMock(**kwargs)
    mock.__dict__["_mock_check"] = _signature_check(spec, False)
    return mock


def _add_checked_methods(mock, cls):
    for name in dir(cls):
        method = getattr(cls, name, None)
        if not name.startswith("__") and hasattr(method, "__code__"):
            getattr(mock, name).__dict__["_mock_check"] = _signature_check(method, True)


def _signature_check(spec, skips_self):
    def check(args, kwargs):
        from inspect import signature

        signature(spec).bind(*([None] if skips_self else []), *args, **kwargs)

    return check


# -- patch


class _Patch:
    def __init__(self, get_target, attribute, new, spec, create, autospec, new_callable, kwargs):
        self.get_target, self.attribute, self.new = get_target, attribute, new
        self.spec, self.create, self.autospec = spec, create, autospec
        self.new_callable, self.kwargs = new_callable, kwargs

    def copy(self):
        return _Patch(self.get_target, self.attribute, self.new, self.spec, self.create, self.autospec,
                      self.new_callable, self.kwargs)

    def __enter__(self):
        self.target = self.get_target()
        own = getattr(self.target, "__dict__", {})
        self.was_own = self.attribute in own
        original = own[self.attribute] if self.was_own else getattr(self.target, self.attribute, DEFAULT)
        if original is DEFAULT and not self.create:
            raise AttributeError(f"{self.target} does not have the attribute {self.attribute!r}")
        self.original = original
        self.replacement = self._make_replacement(original)
        setattr(self.target, self.attribute, self.replacement)
        return self.replacement

    def _make_replacement(self, original):
        if self.new is not DEFAULT:
            return self.new
        if self.new_callable is not None:
            return self.new_callable(**self.kwargs)
        function = getattr(original, "__func__", original)
        if self.autospec:
            return create_autospec(original, **{"name": self.attribute, **self.kwargs})
        cls = AsyncMock if iscoroutinefunction(function) else MagicMock
        return cls(name=self.attribute, spec=self.spec, **self.kwargs)

    def __exit__(self, *exc_info):
        if self.was_own:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
        return False

    def start(self):
        _started.append(self)
        return self.__enter__()

    def stop(self):
        _started.remove(self)
        return self.__exit__(None, None, None)

    def __call__(self, func):
        if isinstance(func, type):
            for name, value in list(func.__dict__.items()):
                if name.startswith(_test_prefix[0]) and callable(value):
                    setattr(func, name, self.copy()(value))
            return func
        return _decorated(func, self)


def _decorated(func, patcher):
    """The function with the patch around its calls. Patches on top of each other are entered the innermost first, and their
    mocks are arguments in that order."""
    if hasattr(func, "patchings"):
        func.patchings.append(patcher)
        return func
    patchings = [patcher]

    @contextmanager
    def patches():
        with ExitStack() as stack:
            mocks = []
            for patching in patchings:
                mock = stack.enter_context(patching.copy())
                if getattr(patching, "new", None) is DEFAULT:
                    mocks.append(mock)
            yield mocks

    if iscoroutinefunction(func):

        @wraps(func)
        async def patched(*args, **kwargs):
            with patches() as mocks:
                return await func(*args, *mocks, **kwargs)

    else:

        @wraps(func)
        def patched(*args, **kwargs):
            with patches() as mocks:
                return func(*args, *mocks, **kwargs)

    patched.patchings = patchings
    return patched


_test_prefix = ["test"]
_started = []


def _import_target(path):
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        module = sys.modules.get(".".join(parts[:length]))
        if module is not None:
            target = module
            for name in parts[length:]:
                target = getattr(target, name)
            return target
    raise ModuleNotFoundError(f"No module named {parts[0]!r}")


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    path, _, attribute = target.rpartition(".")
    if not path:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _Patch(lambda: _import_target(path), attribute, new, spec or spec_set, create, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    return _Patch(lambda: target, attribute, new, spec or spec_set, create, autospec, new_callable, kwargs)


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = {**dict(values), **kwargs}

    def __enter__(self):
        if isinstance(self.in_dict, str):
            path, _, name = self.in_dict.rpartition(".")
            self.in_dict = getattr(_import_target(path), name)
        self.original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self.original)
        return False

    def start(self):
        return self.__enter__()

    def stop(self):
        return self.__exit__(None, None, None)

    def copy(self):
        return _PatchDict(self.in_dict, self.values, self.clear)

    def __call__(self, func):
        return _decorated(func, self)


patch.object = _patch_object
patch.dict = _PatchDict
patch.stopall = lambda: [patcher.stop() for patcher in reversed(list(_started))]
