# Finding the tests of a module: its test functions and the methods of its Test classes, once for each set of parameters.

from pytest._fixtures import Fixture, parameter_names
from pytest._marks import own_marks, ParameterSet
import sys


class Item:
    """One test: a function and what it is to be called with."""

    def __init__(self, function, name, path, cls, marks, parameters, fixture_parameters):
        self.function, self.originalname, self.cls = function, function.__name__, cls
        self.name = name
        self.title = name if cls is None else f"{cls.__name__}.{name}"
        self.nodeid = "::".join([path, *([] if cls is None else [cls.__name__]), name])
        self.marks = marks
        self.parameters = parameters  # argument → value
        self.fixture_parameters = fixture_parameters  # fixture → (index, value)
        self.instance = None
        self.arguments = {}
        self.is_unittest = cls is not None and is_unittest_case(cls)
        self._log_handler = None

    def get_closest_marker(self, name, default=None):
        return next((mark for mark in self.marks if mark.name == name), default)

    def iter_markers(self, name=None):
        return iter([mark for mark in self.marks if name is None or mark.name == name])

    def log_handler(self):
        if self._log_handler is None:
            from pytest._logs import make_handler

            self._log_handler = make_handler()
        return self._log_handler


def fixtures_of(module):
    """The module's fixtures and those of its test classes, by name."""
    found = {}
    for namespace in [vars(module), *(vars(cls) for cls in vars(module).values() if _is_test_class(cls))]:
        for value in namespace.values():
            if isinstance(value, Fixture):
                found[value.name] = value
    return found


def collect(module, path, fixtures):
    items = []
    module_marks = own_marks(module)
    for name, value in vars(module).items():
        if is_unittest_case(value):
            for method_name in sys.modules["unittest"].defaultTestLoader.getTestCaseNames(value):
                method = getattr(value, method_name)
                marks = own_marks(method) + own_marks(value) + module_marks
                items.append(Item(method, method_name, path, value, marks, {}, {}))
        elif _is_test_class(value):
            for method_name, method in _methods_of(value).items():
                marks = own_marks(method) + own_marks(value) + module_marks
                items += _variants(method, path, value, marks, fixtures)
        elif name.startswith("test") and _is_function(value):
            items += _variants(value, path, None, own_marks(value) + module_marks, fixtures)
    return items


def _is_function(value):
    return hasattr(value, "__code__") and not isinstance(value, type)


def _is_test_class(value):
    return isinstance(value, type) and value.__name__.startswith("Test") and value.__init__ is object.__init__


def is_unittest_case(value):
    unittest = sys.modules.get("unittest")
    return unittest is not None and isinstance(value, type) and issubclass(value, unittest.TestCase)


def _methods_of(cls):
    methods = {}
    for base in reversed(cls.__mro__):
        for name, value in vars(base).items():
            if name.startswith("test") and _is_function(value):
                methods[name] = value
    return methods


# ---- parameters -------------------------------------------------------------------------------------------------------


def _variants(function, path, cls, marks, fixtures):
    """The item, or one for each combination of parameters."""
    combinations = [([], [], {}, {})]  # ids, marks, parameters, parameters of fixtures
    for name in _all_fixture_names(function, marks, fixtures):
        fixture = fixtures.get(name)
        if fixture is not None and fixture.params is not None:
            combinations = _times(combinations, [name], fixture.params, fixture.ids, [name])
    for mark in marks:
        if mark.name == "parametrize":
            combinations = _times(combinations, *_arguments_of(*mark.args, **mark.kwargs))
    items = []
    for ids, more_marks, parameters, fixture_parameters in combinations:
        name = f"{function.__name__}[{'-'.join(ids)}]" if ids else function.__name__
        items.append(Item(function, name, path, cls, more_marks + marks, parameters, fixture_parameters))
    return items


def _all_fixture_names(function, marks, fixtures):
    """Those that a test asks for, and those that they ask for."""
    names = [name for name, fixture in fixtures.items() if fixture.autouse]
    names += [name for mark in marks if mark.name == "usefixtures" for name in mark.args]
    names += parameter_names(function)
    for name in names:
        if name in fixtures:
            names += [other for other in parameter_names(fixtures[name].function) if other not in names]
    return list(dict.fromkeys(names))


def _arguments_of(argnames, argvalues, indirect=False, ids=None, scope=None):
    names = [name.strip() for name in argnames.split(",")] if isinstance(argnames, str) else list(argnames)
    return names, list(argvalues), ids, names if indirect is True else list(indirect or ())


def _times(combinations, names, values, ids, indirect):
    sets = []
    for value in values:
        if not isinstance(value, ParameterSet):
            value = ParameterSet(value if len(names) > 1 else (value,), [], None)
        if len(value.values) != len(names):
            raise ValueError(f"in \"parametrize\" the number of names ({len(names)}):\n  {names}\n"
                             f"must be equal to the number of values ({len(value.values)}):\n  {value.values}")
        sets.append(value)
    texts = _distinct([_id_of(one, index, names, ids) for index, one in enumerate(sets)])
    result = []
    for known_ids, marks, parameters, fixture_parameters in combinations:
        for index, (text, one) in enumerate(zip(texts, sets)):
            pairs = dict(zip(names, one.values))
            direct = {name: value for name, value in pairs.items() if name not in indirect}
            through = {name: (index, value) for name, value in pairs.items() if name in indirect}
            result.append(([*known_ids, text], [*one.marks, *marks], {**parameters, **direct},
                           {**fixture_parameters, **through}))
    return result


def _id_of(one, index, names, ids):
    if one.id is not None:
        return one.id
    if isinstance(ids, (list, tuple)) and index < len(ids) and ids[index] is not None:
        return str(ids[index])
    return "-".join(_id_of_value(value, index, name, ids) for name, value in zip(names, one.values))


def _id_of_value(value, index, name, ids):
    if callable(ids):
        text = ids(value)
        if text is not None:
            return str(text)
    if isinstance(value, str):
        return "".join(c if c.isascii() else f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" for c in value)
    if value is None or isinstance(value, (int, float)) or hasattr(type(value), "__members__"):
        return str(value)
    if isinstance(getattr(value, "__name__", None), str):
        return value.__name__
    return f"{name}{index}"


def _distinct(texts):
    """Equal ones get numbers."""
    if len(set(texts)) == len(texts):
        return texts
    counts = {}
    result = []
    for text in texts:
        if texts.count(text) > 1:
            counts[text] = counts.get(text, -1) + 1
            text = f"{text}{counts[text]}"
        result.append(text)
    return result
