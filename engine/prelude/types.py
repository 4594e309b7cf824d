# types: names of the built-in types, and a namespace object.


import sys as _sys


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


FunctionType = type(_generator)
LambdaType = FunctionType
CodeType = type(_generator.__code__)
GeneratorType = type(_generator())
_pending = _coroutine()
CoroutineType = type(_pending)
_pending.close()
del _pending
AsyncGeneratorType = type(_async_generator())
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodType = type(type("_", (), {"method": lambda self: None})().method)
NoneType = type(None)
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)
MappingProxyType = type(type.__dict__)
GenericAlias = type(list[int])
UnionType = type(int | str)
ModuleType = type(_sys)
class _Slotted:
    __slots__ = ("value",)


MemberDescriptorType = type(_Slotted.value)
CellType = type((lambda value: lambda: value)(1).__closure__[0])


TracebackType = _traceback_type()


_shown_namespaces = set()  # those whose repr is being made


class SimpleNamespace:
    _c_name = "types.SimpleNamespace"

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        attributes = dict(mapping_or_iterable)
        if not all(isinstance(name, str) for name in attributes):
            raise TypeError("keywords must be strings")
        self.__dict__.update(attributes)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown_namespaces:
            return f"{name}(...)"
        _shown_namespaces.add(id(self))
        try:
            return f"{name}({', '.join(f'{key}={value!r}' for key, value in self.__dict__.items())})"
        finally:
            _shown_namespaces.discard(id(self))

    def __replace__(self, /, **changes):
        result = type(self)()
        result.__dict__.update(self.__dict__)
        result.__dict__.update(changes)
        return result

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None


class _AwaitableGenerator:
    """What a function marked by coroutine() returns: its generator, which may be awaited."""

    def __init__(self, generator):
        self._generator = generator

    def __await__(self):
        return self._generator

    __iter__ = __await__

    def __next__(self):
        return next(self._generator)

    def __getattr__(self, name):
        return getattr(self._generator, name)


def coroutine(func):
    """Functions that yield can be awaited when they are marked so."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if func.__code__.co_flags & _CO_COROUTINE:
        return func

    def marked(*arguments, **keywords):
        result = func(*arguments, **keywords)
        return _AwaitableGenerator(result) if isinstance(result, GeneratorType) else result

    marked.__name__, marked.__qualname__ = func.__name__, func.__qualname__
    marked.__module__, marked.__doc__ = func.__module__, func.__doc__
    marked.__wrapped__ = func
    return marked


_CO_COROUTINE = 0x80


def resolve_bases(bases):
    return _resolve_bases(bases)


def get_original_bases(cls, /):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


def prepare_class(name, bases=(), kwds=None):
    keywords = dict(kwds or {})
    metaclass = keywords.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(metaclass, type):
        metaclass = _most_derived(metaclass, bases)
    namespace = metaclass.__prepare__(name, bases, **keywords) if hasattr(metaclass, "__prepare__") else {}
    return metaclass, namespace, keywords


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = _resolve_bases(bases)
    metaclass, namespace, keywords = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, resolved, namespace, **keywords)
