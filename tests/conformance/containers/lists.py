# List methods and what they return.
items = [3, 1, 2]
items.append(4)
items.extend([5, 6])
items.insert(0, "first")
items += (7,)
print(items, len(items))
print(items.pop(), items.pop(0), items.index(2), items.count(1), items)
items.remove(3)
items.reverse()
print(items, items.sort(), items)
items.sort(reverse=True)
print(items, sorted(["b", "A", "c"]), sorted(["b", "A", "c"], key=str.lower), sorted([(2, "b"), (1, "z"), (2, "a")]))
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
aliased = [[0] * 2] * 2
aliased[0][0] = 1
print(grid, aliased, [1, 2] + [3], [0] * 3, [1, 2] * 2)
copy = items.copy()
items.clear()
print(items, copy, copy == list(copy), copy is copy[:])
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25)]
print(sorted(people, key=lambda person: person[1]))
print(sorted(people, key=lambda person: (-person[1], person[0])))
nested = [1, [2, 3]]
shallow = nested[:]
shallow[1].append(4)
print(nested, shallow)
me = [1]
me.append(me)
print(me)
for broken in (
    lambda: [].pop(),
    lambda: [1].remove(2),
    lambda: [1].index(9),
    lambda: [1, "a"].sort(),
    lambda: [1] + (2,),
):
    try:
        broken()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
