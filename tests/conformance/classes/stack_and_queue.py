# Containers written as classes: a stack, a queue and a linked list with the protocols that make them feel built in.
class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)
        return self

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)


class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for value in reversed(list(values)):
            self.head = Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.following

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.following, previous, node = previous, node, node.following
        self.head = previous


stack = Stack().push(1).push(2).push(3)
print(len(stack), list(stack), stack.pop(), bool(stack), bool(Stack()))
numbers = LinkedList([1, "two", 3.0])
numbers.reverse()
print(numbers, LinkedList(), 3.0 in numbers, len(list(numbers)))
try:
    Stack().pop()
except IndexError as error:
    print(error)
