# Contexts tied into a ring by hand do not keep raise from coming to an end.
class A(Exception):
    pass


class B(Exception):
    pass


class C(Exception):
    pass


def names(exception, most=6):
    found = []
    while exception is not None and len(found) < most:
        found.append(type(exception).__name__)
        exception = exception.__context__
    return found


def own_context():
    try:
        raise A("first")
    except A as error:
        error.__context__ = error
        raise B("second")


def ring_of_three():
    try:
        raise A("first")
    except A as first:
        try:
            raise B("second")
        except B as second:
            first.__context__ = second
            try:
                raise C("third")
            except C as third:
                raise third


def ring_below():
    try:
        raise A("first")
    except A as first:
        try:
            raise B("second")
        except B as second:
            first.__context__ = second
            raise C("third")


for make in (own_context, ring_of_three, ring_below):
    try:
        make()
    except Exception as error:
        print(make.__name__, names(error))
