# A class that behaves as a sequence, one as a mapping; slices, negative indices, contains, reversed, del.
class Deck:
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Deck(self.cards[key])
        return self.cards[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cards[key] = value

    def __delitem__(self, key):
        del self.cards[key]

    def __repr__(self):
        return f"Deck({''.join(self.cards)})"


deck = Deck("ABCDEFG")
print(len(deck), deck[0], deck[-1], deck[1:4], deck[::-1], "C" in deck, "Z" in deck, list(reversed(deck)))
deck[0] = "X"
deck[1:3] = "yz"
del deck[-1]
print(deck, [card for card in deck], bool(Deck("")), max(deck), list(enumerate(deck))[:2])
try:
    deck[99]
except IndexError as error:
    print(error)


class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, position):
        return self.cells.get(position, ".")

    def __setitem__(self, position, value):
        self.cells[position] = value

    def __contains__(self, position):
        return position in self.cells

    def __iter__(self):
        return iter(sorted(self.cells))

    def __missing__(self, key):
        return "never called"


grid = Grid()
grid[1, 2] = "#"
grid[0, 0] = "@"
print(grid[1, 2], grid[5, 5], (0, 0) in grid, list(grid), grid[1:2, ...] if False else grid[..., 1])


class Countdown:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError
        return 3 - index


print(list(Countdown()), 2 in Countdown(), [*Countdown()], tuple(map(str, Countdown())))
first, *rest = Countdown()
print(first, rest)
