# Fixtures: the decorator, the ones that pytest brings along, and handing them to tests. A fixture is made when it is first
# needed in its scope and ended, in reverse order, when the scope ends.

from asyncio import iscoroutinefunction
from pytest._outcomes import fail

_GENERATOR, _ASYNC_GENERATOR = 0x20, 0x200  # of co_flags
_SCOPES = ("function", "class", "module", "package", "session")


class Fixture:
    def __init__(self, function, scope, params, autouse, ids, name):
        self.function = function
        self.scope, self.params, self.autouse, self.ids = scope, params, autouse, ids
        self.name = name or function.__name__
        self.__name__ = function.__name__

    def __get__(self, instance, owner=None):
        return self

    def __call__(self, *args, **kwargs):
        fail(
            f'Fixture "{self.name}" called directly. Fixtures are not meant to be called directly,\n'
            "but are created automatically when test functions request them as parameters.\n"
            "See https://docs.pytest.org/en/stable/explanation/fixtures.html for more information about fixtures, and\n"
            "https://docs.pytest.org/en/stable/deprecations.html#calling-fixtures-directly about how to update your code.",
            pytrace=False,
        )


def fixture(fixture_function=None, *, scope="function", params=None, autouse=False, ids=None, name=None):
    if scope not in _SCOPES:
        raise ValueError(f"Unexpected value for scope: {scope!r}")

    def decorate(function):
        return Fixture(function, scope, None if params is None else list(params), autouse, ids, name)

    return decorate if fixture_function is None else decorate(fixture_function)


def parameter_names(function):
    """The arguments without defaults, which fixtures and parametrize fill."""
    code = function.__code__
    defaults = len(function.__defaults__ or ())
    names = list(code.co_varnames[: code.co_argcount - defaults])
    required = function.__kwdefaults__ or {}
    only_by_keyword = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    return names + [name for name in only_by_keyword if name not in required]


class LookupFailed(Exception):
    """A test or fixture asks for a fixture that does not exist."""

    def __init__(self, name, known, function):
        super().__init__(name)
        self.name, self.known, self.function = name, known, function


class Request:
    """The fixture `request`: who asks."""

    def __init__(self, store, item, param_holder):
        self._store, self.node = store, item
        self.function = item.function
        self.fixturename = None
        if param_holder is not None:
            self.fixturename, self.param = param_holder

    def getfixturevalue(self, argname):
        return self._store.value_of(argname, self.node)

    def addfinalizer(self, finalizer):
        self._store.add_finalizer("function", finalizer)


class Store:
    """The fixtures of a file: which there are, which are alive, and how they end."""

    def __init__(self, fixtures):
        self._fixtures = fixtures  # name → Fixture
        self._alive = {scope: {} for scope in _SCOPES}  # scope → (name, parameter's index) → value
        self._finalizers = {scope: [] for scope in _SCOPES}
        self.runner = None  # asyncio.Runner of the test at work

    def find(self, name):
        return self._fixtures.get(name)

    def known_names(self):
        return sorted(self._fixtures)

    def autouse_names(self):
        return [fixture.name for fixture in self._fixtures.values() if fixture.autouse]

    def add_finalizer(self, scope, finalizer):
        self._finalizers[scope].append(finalizer)

    def run(self, coroutine):
        """A coroutine on the event loop of the test, which is made when it is first needed."""
        if self.runner is None:
            import asyncio

            self.runner = asyncio.Runner()
            self.add_finalizer("function", self._close_runner)
        return self.runner.run(coroutine)

    def _close_runner(self):
        runner, self.runner = self.runner, None
        runner.close()

    def loop(self):
        async def nothing():
            pass

        self.run(nothing())
        return self.runner.get_loop()

    def value_of(self, name, item):
        """The value of a fixture for the test."""
        if name == "request":
            return Request(self, item, None)
        found = self.find(name)
        if found is None:
            raise LookupFailed(name, self.known_names(), item.function)
        key = (name, item.fixture_parameters.get(name, (None,))[0])
        alive = self._alive[found.scope]
        if key not in alive:
            alive[key] = self._make(found, item)
            self.add_finalizer(found.scope, lambda: alive.pop(key, None))
        return alive[key]

    def _make(self, found, item):
        arguments = {}
        for name in parameter_names(found.function):
            if name == "self":
                arguments[name] = item.instance
            elif name == "request":
                holder = item.fixture_parameters.get(found.name)
                arguments[name] = Request(self, item, None if holder is None else (found.name, holder[1]))
            else:
                arguments[name] = self.value_of(name, item)
        if iscoroutinefunction(found.function):
            return self.run(found.function(**arguments))
        flags = found.function.__code__.co_flags
        result = found.function(**arguments)
        if flags & _ASYNC_GENERATOR:
            value = self.run(_first(result))
            self.add_finalizer(found.scope, lambda: self.run(_finish(result)))
            return value
        if flags & _GENERATOR:
            value = next(result)
            self.add_finalizer(found.scope, lambda: next(result, None))
            return value
        return result

    def end(self, scope):
        """Ends what lives in the scope, the latest first; the first error is raised when all are done."""
        error = None
        finalizers, self._finalizers[scope] = self._finalizers[scope], []
        for finalizer in reversed(finalizers):
            try:
                finalizer()
            except BaseException as raised:
                error = error or raised
        if error is not None:
            raise error


async def _first(generator):
    return await generator.__anext__()


async def _finish(generator):
    async for _ in generator:
        pass
