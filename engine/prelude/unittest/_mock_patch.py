# patch of unittest.mock: puts mocks in the place of attributes for a while. Behaviour follows Lib/unittest/mock.py of CPython 3.13.

import sys
from asyncio import iscoroutinefunction
from contextlib import contextmanager, ExitStack
from functools import wraps
from unittest._mock_calls import DEFAULT
from unittest.mock import AsyncMock, create_autospec, _is_async, MagicMock, _refuse_typos


class _Patch:
    def __init__(self, get_target, attribute, new, spec, create, autospec, new_callable, kwargs):
        self.get_target, self.attribute, self.new = get_target, attribute, new
        self.spec, self.create, self.autospec = spec, create, autospec
        self.new_callable, self.kwargs = new_callable, kwargs
        if not kwargs.get("unsafe", False):
            _refuse_typos(kwargs)

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
        if self.autospec:
            return create_autospec(original, **{"name": self.attribute, **self.kwargs})
        spec = original if self.spec is True else self.spec
        cls = AsyncMock if _is_async(original if spec is None else spec) else MagicMock
        return cls(name=self.attribute, spec=spec, **self.kwargs)

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


def _patch_multiple(*args, **kwargs):
    raise NotImplementedError("not supported by Asyncarium: unittest.mock.patch.multiple")


patch.multiple = _patch_multiple
