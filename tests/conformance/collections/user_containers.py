# UserDict, UserList and UserString: what is overridden is used by every method; ChainMap in full.
from collections import ChainMap, UserDict, UserList, UserString


class Lowered(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"no {key}"


words = Lowered(Alpha=1)
words["Beta"] = 2
words.update({"GAMMA": 3})
print(words, words.data, "alpha" in words, words["delta"], len(words), words.get("beta"), words.setdefault("Eta", 4))
print(words | {"X": 9}, type(words.copy()).__name__, Lowered.fromkeys("AB", 0), words == {"alpha": 1, "beta": 2, "gamma": 3, "eta": 4})


class Limited(UserList):
    def append(self, item):
        if len(self) >= 3:
            raise OverflowError("full")
        super().append(item)


items = Limited([1, 2])
items.append(3)
try:
    items.append(4)
except OverflowError as error:
    print(error)
print(items, items[0], items[:2], type(items[:2]).__name__, items + [9], [0] + items, items * 2, 2 in items, items == [1, 2, 3])
items.sort(reverse=True)
print(items, items.pop(), items.index(2), sorted(items), items.count(3))


class Title(UserString):
    def shout(self):
        return self.upper() + "!"


title = Title("hello world")
print(title, repr(title), title.shout(), type(title.shout()).__name__, title.split(), len(title), title[0], "world" in title)
print(title == "hello world", title.replace("world", "there"), title + "?", hash(title) == hash("hello world"), title.center(15, "*"))

defaults = {"colour": "red", "user": "guest"}
options = ChainMap({}, {"user": "admin"}, defaults)
print(options["user"], options["colour"], list(options), len(options), options.maps[0])
options["colour"] = "blue"
options.update(debug=True)
print(options, options.new_child({"user": "me"})["user"], options.parents["user"], options.pop("debug"), options.get("none", "-"))
print(options.setdefault("size", 3), dict(options), options | {"x": 1}, {"y": 2} | options, options.copy() == options)
for wrong in (lambda: options.pop("user"), lambda: options.__delitem__("nope"), lambda: options["nope"], lambda: ChainMap().popitem()):
    try:
        wrong()
    except KeyError as error:
        print(error)
