# copy.copy and copy.deepcopy: sharing, cycles, own hooks, and what copies of immutable things are.
import copy


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)

    def __repr__(self):
        return f"Node({self.value}, {len(self.children)})"


class Counted:
    copies = 0

    def __init__(self, data):
        self.data = data

    def __copy__(self):
        Counted.copies += 1
        return Counted(self.data)

    def __deepcopy__(self, memo):
        Counted.copies += 10
        return Counted(copy.deepcopy(self.data, memo))


original = {"list": [1, [2, 3]], "tuple": (1, [2]), "set": {1}, "node": Node("a", [Node("b")])}
shallow, deep = copy.copy(original), copy.deepcopy(original)
original["list"][1].append(4)
original["node"].children.append(5)
print(shallow["list"], deep["list"], shallow["node"], deep["node"], deep["set"] is original["set"])
print(copy.copy("text"), copy.deepcopy((1, 2)) == (1, 2), copy.copy([1]) is [1])
loop = [1]
loop.append(loop)
copied = copy.deepcopy(loop)
print(copied is not loop, copied[1] is copied, copied)
shared = [0]
both = copy.deepcopy([shared, shared])
print(both[0] is both[1])
counted = Counted([1])
a, b = copy.copy(counted), copy.deepcopy(counted)
print(a.data is counted.data, b.data is counted.data, Counted.copies)
immutable = (1, "a", frozenset({2}))
print(copy.deepcopy(immutable) is immutable, copy.copy(print) is print, copy.deepcopy(Node) is Node)
