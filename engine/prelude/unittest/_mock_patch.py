# patch of unittest.mock: puts mocks in the place of attributes for a while. Behaviour follows Lib/unittest/mock.py of CPython 3.13.

import builtins
import sys
from asyncio import iscoroutinefunction
from contextlib import contextmanager, ExitStack
from functools import wraps
from types import ModuleType
from unittest._mock_autospec import create_autospec, _refuse_typos
from unittest._mock_calls import DEFAULT
from unittest.mock import AsyncMock, CallableMixin, _is_async, MagicMock, NonCallableMagicMock, NonCallableMock


_function_attributes = ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")


class _Patch:
    def __init__(self, get_target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not kwargs.get("unsafe", False):
            _refuse_typos(kwargs)
        self.get_target, self.attribute, self.new = get_target, attribute, new
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.new_callable, self.kwargs = new_callable, kwargs
        self.replaced = None

    def copy(self):
        return _Patch(self.get_target, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)

    def __enter__(self):
        target = self.get_target()
        own = getattr(target, "__dict__", {})
        is_own = self.attribute in own
        original = own[self.attribute] if is_own else getattr(target, self.attribute, DEFAULT)
        if self.attribute in vars(builtins) and isinstance(target, ModuleType):
            self.create = True  # a module has the built-in names without owning them
        if original is DEFAULT and not self.create:
            raise AttributeError(f"{target} does not have the attribute {self.attribute!r}")
        replacement = self._make_replacement(target, original)
        self.replaced = target, original, is_own
        setattr(target, self.attribute, replacement)
        return replacement

    def _make_replacement(self, target, original):
        spec, spec_set, autospec = (None if value is False else value for value in (self.spec, self.spec_set, self.autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if autospec is not None:
            if self.new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            what = getattr(target, self.attribute) if autospec is True else autospec
            return create_autospec(what, bool(spec_set), **{"name": self.attribute, **self.kwargs})
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        spec = original if spec is True else spec
        if spec_set is True:
            spec, spec_set = None, original if spec is None else spec
        return self._make_mock(original, spec, spec_set)

    def _make_mock(self, original, spec, spec_set):
        shape = spec if spec is not None else spec_set
        if shape is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        options = {key: value for key, value in (("spec", spec), ("spec_set", spec_set)) if value is not None}
        cls = AsyncMock if _is_async(original if shape is None else shape) else MagicMock
        if self.new_callable is not None:
            cls = self.new_callable
        elif shape is not None and cls is MagicMock and not _is_callable(shape):
            cls = NonCallableMagicMock
        is_mock = isinstance(cls, type) and issubclass(cls, NonCallableMock)
        if is_mock:
            options["name"] = self.attribute
        mock = cls(**{**options, **self.kwargs})
        if shape is not None and isinstance(original, type) and is_mock and issubclass(cls, CallableMixin):
            makes_callables = _is_callable(shape) if not isinstance(shape, type) else "__call__" in dir(shape)
            kind = cls if makes_callables else NonCallableMagicMock
            mock.return_value = kind(**{**options, **self.kwargs, "name": "()", "parent": mock})
        return mock

    def __exit__(self, *exc_info):
        target, original, is_own = self.replaced
        self.replaced = None
        if is_own and original is not DEFAULT:
            setattr(target, self.attribute, original)
            return False
        delattr(target, self.attribute)
        if not self.create and (not hasattr(target, self.attribute) or self.attribute in _function_attributes):
            setattr(target, self.attribute, original)  # of an object that only stands for others
        return False

    def start(self):
        replacement = self.__enter__()
        _started.append(self)
        return replacement

    def stop(self):
        if self not in _started:
            return None
        _started.remove(self)
        return self.__exit__(None, None, None)

    def __call__(self, func):
        if isinstance(func, type):
            return _decorated_class(func, self)
        return _decorated(func, self)


def _is_callable(shape):
    return "__call__" in shape if type(shape) in (list, tuple) else callable(shape)


def _decorated_class(cls, patcher):
    for name in dir(cls):
        if name.startswith(patch.TEST_PREFIX) and callable(getattr(cls, name)):
            setattr(cls, name, patcher.copy()(getattr(cls, name)))
    return cls


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
            mocks, named = [], {}
            for patching in patchings:
                mock = stack.enter_context(patching.copy())
                if isinstance(patching, _PatchMultiple):
                    named.update(mock)
                elif getattr(patching, "new", None) is DEFAULT:
                    mocks.append(mock)
            yield mocks, named

    if iscoroutinefunction(func):

        @wraps(func)
        async def patched(*args, **kwargs):
            with patches() as (mocks, named):
                return await func(*args, *mocks, **kwargs, **named)

    else:

        @wraps(func)
        def patched(*args, **kwargs):
            with patches() as (mocks, named):
                return func(*args, *mocks, **kwargs, **named)

    patched.patchings = patchings
    return patched


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
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _Patch(lambda: _import_target(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


class _PatchMultiple:
    """Several attributes of one object; the mocks made for those given as DEFAULT go by their names."""

    def __init__(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        if not kwargs:
            raise ValueError("Must supply at least one keyword argument with patch.multiple")
        get_target = (lambda: _import_target(target)) if type(target) is str else lambda: target
        self._given = get_target, spec, create, spec_set, autospec, new_callable, kwargs
        self._patches = {
            name: _Patch(get_target, name, new, spec, create, spec_set, autospec, new_callable, {}) for name, new in kwargs.items()
        }
        self._stack = None

    def copy(self):
        get_target, spec, create, spec_set, autospec, new_callable, kwargs = self._given
        copied = _PatchMultiple(None, spec, create, spec_set, autospec, new_callable, **kwargs)
        for name, patching in self._patches.items():
            copied._patches[name] = patching.copy()
        return copied

    def __enter__(self):
        with ExitStack() as stack:
            mocks = {name: stack.enter_context(patching) for name, patching in self._patches.items()}
            self._stack = stack.pop_all()
        return {name: mock for name, mock in mocks.items() if self._patches[name].new is DEFAULT}

    def __exit__(self, *exc_info):
        return self._stack.__exit__(*exc_info)

    start, stop, __call__ = _Patch.start, _Patch.stop, _Patch.__call__


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = {**dict(values), **kwargs}
        self.original = None

    def __enter__(self):
        if isinstance(self.in_dict, str):
            path, _, name = self.in_dict.rpartition(".")
            self.in_dict = getattr(_import_target(path), name)
        self.original = _items_of(self.in_dict)
        if self.clear:
            _clear(self.in_dict)
        _fill(self.in_dict, self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        if self.original is not None:
            _clear(self.in_dict)
            _fill(self.in_dict, self.original)
            self.original = None
        return False

    def copy(self):
        return _PatchDict(self.in_dict, self.values, self.clear)

    start, stop, __call__ = _Patch.start, _Patch.stop, _Patch.__call__


def _items_of(mapping):
    """A copy of a dict, or of what only has its item methods."""
    return mapping.copy() if hasattr(mapping, "copy") else {key: mapping[key] for key in mapping}


def _clear(mapping):
    if hasattr(mapping, "clear"):
        mapping.clear()
        return
    for key in list(mapping):
        del mapping[key]


def _fill(mapping, values):
    for key in values:
        mapping[key] = values[key]


patch.object = _patch_object
patch.dict = _PatchDict
patch.stopall = lambda: [patcher.stop() for patcher in reversed(list(_started))]
patch.multiple = _PatchMultiple
patch.TEST_PREFIX = "test"
