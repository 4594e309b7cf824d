# Marks: what `@pytest.mark.name(…)` notes on a function or class, and param(…) on one set of parameters.


class Mark:
    def __init__(self, name, args, kwargs):
        self.name, self.args, self.kwargs = name, args, kwargs

    def __repr__(self):
        return f"Mark(name={self.name!r}, args={self.args!r}, kwargs={self.kwargs!r})"


class MarkDecorator:
    def __init__(self, mark):
        self.mark = mark

    name = property(lambda self: self.mark.name)
    args = property(lambda self: self.mark.args)
    kwargs = property(lambda self: self.mark.kwargs)

    def __repr__(self):
        return f"MarkDecorator(mark={self.mark!r})"

    def __call__(self, *args, **kwargs):
        if args and not kwargs and len(args) == 1 and (isinstance(args[0], type) or hasattr(args[0], "__code__")):
            marked = args[0]
            marked.pytestmark = [*own_marks(marked), self.mark]
            return marked
        return MarkDecorator(Mark(self.name, self.args + args, {**self.kwargs, **kwargs}))


class MarkGenerator:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError("Marker name must NOT start with underscore")
        return MarkDecorator(Mark(name, (), {}))


mark = MarkGenerator()


def own_marks(thing):
    """The marks of a function, or of a class and those it derives from; a module's `pytestmark` may be one mark or a list."""
    if isinstance(thing, type):
        marks = []
        for cls in reversed(thing.__mro__):
            marks += cls.__dict__.get("pytestmark", [])
        return marks
    noted = getattr(thing, "pytestmark", [])
    return [one.mark if isinstance(one, MarkDecorator) else one for one in (noted if isinstance(noted, list) else [noted])]


class ParameterSet:
    def __init__(self, values, marks, id):
        self.values, self.marks, self.id = values, marks, id


def param(*values, marks=(), id=None):
    marks = marks if isinstance(marks, (list, tuple)) else [marks]
    return ParameterSet(values, [one.mark for one in marks], id)
