"""The operators of weak sets."""
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


a, b, c, d = (Node(name) for name in "abcd")
left, right = weakref.WeakSet([a, b, c]), weakref.WeakSet([c, d])


def names(nodes):
    return "".join(sorted(node.name for node in nodes))


print(names(left | right), names(left & right), names(left - right), names(left ^ right))
print(weakref.WeakSet([a]) < left, left > weakref.WeakSet([a]), left < left, left <= left)
left ^= right
print(names(left))
left -= {a}
print(names(left))
left.intersection_update([b])
print(names(left), left == weakref.WeakSet([b]))
same = left
left |= right
print(same is left, names(same))
