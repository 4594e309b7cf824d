# Cycles are found on request: finalizers run, weak references go dead, what can still be reached stays.
import gc
import weakref

gone = []


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        gone.append(self.name)


def pair(first, second):
    one, two = Node(first), Node(second)
    one.other, two.other = two, one
    return one


pair("a", "b")
kept = pair("c", "d")
watch = weakref.ref(kept.other)
print("before", watch() is kept.other, gone)
gc.collect()
print("after", watch() is not None, sorted(gone))
kept = None
print("dropped", watch() is not None, sorted(gone))
gc.collect()
print("collected", watch(), sorted(gone))
