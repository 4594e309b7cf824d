# numbers: the abstract classes of numbers (PEP 3141). There are no complex numbers here, but the class has its place in the order.


class _NumberMeta(type):
    _members = ()

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        for ancestor in (cls, *cls._all_subclasses()):
            if ancestor in subclass.__mro__:
                return True
            for member in ancestor.__dict__.get("_members", ()):
                if member in subclass.__mro__:
                    return True
        return False

    def _all_subclasses(cls):
        found = []
        for subclass in type.__subclasses__(cls):
            found.append(subclass)
            found.extend(subclass._all_subclasses())
        return found

    def register(cls, subclass):
        cls._members = (*cls.__dict__.get("_members", ()), subclass)
        return subclass


class Number(metaclass=_NumberMeta):
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    __slots__ = ()


class Real(Complex):
    __slots__ = ()
    _members = (float,)


class Rational(Real):
    __slots__ = ()


class Integral(Rational):
    __slots__ = ()
    _members = (int,)
