# WeakValueDictionary, WeakKeyDictionary and WeakSet forget what nobody else holds.
import weakref


class Image:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Image({self.name})"


cache = weakref.WeakValueDictionary()


def load(name):
    image = cache.get(name)
    if image is None:
        print("loading", name)
        image = cache[name] = Image(name)
    return image


first = load("cat")
again = load("cat")
print(first is again, len(cache), "cat" in cache, list(cache.items()))
del first, again
print(len(cache), cache.get("cat"), "cat" in cache)
load("dog")
print(dict(cache))
try:
    cache["dog"]
except KeyError as error:
    print("KeyError", error)

sizes = weakref.WeakKeyDictionary()
image = Image("bird")
sizes[image] = 100
print(sizes[image], image in sizes, list(sizes.items()), len(sizes))
image = None
print(len(sizes), list(sizes))

listeners = weakref.WeakSet()
one, two = Image("one"), Image("two")
listeners.add(one)
listeners.add(two)
listeners.add(one)
print(len(listeners), one in listeners, sorted(image.name for image in listeners))
del two
print(len(listeners), [image.name for image in listeners])
listeners.discard(one)
print(len(listeners), bool(listeners))


class Observable:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def notify(self, event):
        for observer in list(self.observers):
            observer.update(event)


class Observer:
    def update(self, event):
        print("got", event)


subject = Observable()
watcher = Observer()
subject.observers.add(watcher)
subject.notify("first")
del watcher
subject.notify("second")
