"""Weak references to objects that say themselves when they are equal."""
import gc
import weakref


class Tag:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Tag) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


one, same, other = Tag("a"), Tag("a"), Tag("b")
print(weakref.ref(one) == weakref.ref(same), weakref.ref(one) != weakref.ref(other))
print(hash(weakref.ref(one)) == hash(one))

colours = weakref.WeakKeyDictionary()
colours[one] = "red"
colours[other] = "blue"
print(len(colours), colours[same], same in colours)
more = colours | {same: "green"}
print(sorted(more.values()), sorted(colours.values()))

tags = weakref.WeakSet([one, other])
tags.add(same)
print(len(tags), Tag("b") in tags)
del other
gc.collect()
print(len(tags), len(colours), Tag("b") in tags)
late = weakref.ref(Tag("gone"))
try:
    hash(late)
except TypeError as error:
    print("TypeError:", error)
