# types: names of the built-in types, and a namespace object.


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


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({items})"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None


def coroutine(func):
    return func
