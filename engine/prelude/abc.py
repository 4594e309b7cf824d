# abc: abstract base classes. A class with abstract methods left cannot be instantiated.

_abstract_marker = "__isabstractmethod__"


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    if isinstance(value, (staticmethod, classmethod)):
        value = value.__func__
    if isinstance(value, property):
        return any(_is_abstract(part) for part in (value.fget, value.fset, value.fdel) if part is not None)
    return getattr(value, _abstract_marker, False)


def _mark_for_patterns(cls, kind):
    """Sequence and mapping patterns match what is registered, too."""
    try:
        cls._pattern_kind = kind
    except TypeError:
        return  # a built-in type, which cannot be changed
    for derived in cls.__subclasses__():
        _mark_for_patterns(derived, kind)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstract = [key for key, value in namespace.items() if _is_abstract(value)]
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if key not in abstract and _is_abstract(getattr(cls, key, None)):
                    abstract.append(key)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_registry = []
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        kind = getattr(cls, "_pattern_kind", None)
        if kind is not None:
            _mark_for_patterns(subclass, kind)
        return subclass

    def __instancecheck__(cls, instance):
        claimed = instance.__class__  # mocks claim another one than they are of
        if cls.__subclasscheck__(claimed):
            return True
        return claimed is not type(instance) and cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if type.__subclasscheck__(cls, subclass):
            return True
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        # What is registered with a derived class counts here as well.
        for derived in cls.__subclasses__():
            if issubclass(subclass, derived):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()
