# The iterator protocol: __iter__ with __next__, an __iter__ that is a generator, and __getitem__ alone.
class Countdown:
    def __init__(self, start):
        self.current = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


class Squares:
    def __getitem__(self, index):
        if index >= 5:
            raise IndexError("no more")
        return index * index


print(list(Countdown(4)), sum(Countdown(10)), *Countdown(3))
countdown = Countdown(2)
print(next(countdown), next(countdown), next(countdown, "empty"))
tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(tree), max(tree), 3 in tree, 5 in tree, sorted(tree, reverse=True))
print(list(Squares()), 9 in Squares(), [a + b for a, b in zip(Squares(), Countdown(9))])
first, *rest = tree
print(first, rest)
try:
    iter(5)
except TypeError as error:
    print(error)
try:
    next(iter([]))
except StopIteration as error:
    print("stopped", error.value)
