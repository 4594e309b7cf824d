# weakref.ref: alive, dead, callbacks, equality, reuse; finalize and objects that cannot be referred to weakly.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleting", self.name)

    def greet(self):
        return f"hello from {self.name}"


node = Node("a")
reference = weakref.ref(node)
print(reference() is node, reference().greet(), weakref.ref(node) is reference, weakref.getweakrefcount(node))
noticed = weakref.ref(node, lambda dead: print("callback", dead() is None))
second = weakref.ref(node, lambda dead: print("younger callback"))
del node
print(reference(), noticed() is None)

node = Node("b")
proxy = weakref.proxy(node)
print(proxy.name, proxy.greet())
proxy.name = "renamed"
print(node.name)
del node
try:
    proxy.name
except ReferenceError as error:
    print(error)

node = Node("c")
finalizer = weakref.finalize(node, print, "finalized", 1, sep="-")
print(finalizer.alive)
node = None
print(finalizer.alive, finalizer())
method = weakref.WeakMethod(Node("gone").greet)
print(method())
kept = Node("kept")
method = weakref.WeakMethod(kept.greet)
print(method()())
for value in (5, "text", [1], (1,), None, {}):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
print(weakref.ref({1, 2}.__class__)() is set, weakref.ref(print)() is print)
del kept
