# __getstate__ and __setstate__ say what copies take along.
import copy


class Connection:
    def __init__(self, name):
        self.name = name
        self.tags = ["new"]
        self.socket = object()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["socket"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.socket = "reconnected"


class Cached:
    def __init__(self, value):
        self.value = value
        self.cache = {value: value * 2}

    def __getstate__(self):
        return {"value": self.value}


class Counted:
    def __init__(self):
        self.copies = 0

    def __setstate__(self, state):
        print("state", state)
        self.copies = state["copies"] + 1


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __getstate__(self):
        return None, {"x": self.x, "y": -self.y}


connection = Connection("db")
for duplicate in copy.copy(connection), copy.deepcopy(connection):
    print(duplicate.name, duplicate.socket, duplicate.tags, duplicate.tags is connection.tags)
print(vars(copy.copy(Cached(3))), vars(copy.deepcopy(Cached(4))))
print(copy.copy(copy.copy(Counted())).copies)
moved = copy.copy(Point(1, 2))
print(moved.x, moved.y)
print(copy.copy(slice(1, 5)), copy.deepcopy(slice(2, None)))
