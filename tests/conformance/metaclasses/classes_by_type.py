# Classes made by calling type are part of the module that calls it.
Point = type("Point", (), {"x": 1, "__repr__": lambda self: f"<{type(self).__name__} {self.x}>"})
print(Point, Point.__module__, Point())


class Registry(type):
    def __new__(metaclass, name, bases, namespace):
        return super().__new__(metaclass, name, bases, {**namespace, "registered": True})


def plugin(name, **attributes):
    return type(name, (Point,), attributes)


for made in (plugin("Local", x=2), Registry("Direct", (), {}), type("Hidden", (), {"__module__": "elsewhere"})):
    print(made, made.__module__, made.__qualname__, made.__name__)
print(plugin("Local", x=2)(), [name for name in vars(plugin("Empty")) if name != "__dict__"])


class Model(metaclass=Registry):
    pass


print(Model, Model.registered, type("Derived", (Model,), {}))
