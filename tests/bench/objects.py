# Bench: objects, dicts, lists and f-strings.
class Item:
    def __init__(self, name, price):
        self.name = name
        self.price = price

    def total(self, quantity):
        return self.price * quantity


counts = {}
characters = 0
revenue = 0
items = [Item(f"item{n}", n % 97) for n in range(1000)]
for turn in range(300):
    for item in items:
        key = item.name[-2:]
        counts[key] = counts.get(key, 0) + 1
        revenue += item.total(turn % 5)
        characters += len(f"{item.name}: {item.price:>5} x {turn}")
print(len(counts), sorted(counts.items())[:3], revenue, characters)
