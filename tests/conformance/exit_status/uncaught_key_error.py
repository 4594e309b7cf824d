# A KeyError's message is the repr of its key, also in the traceback's last line.
inventory = {"apple": 3, "pear": 0}


def take(name, count=1):
    if inventory[name] < count:
        raise ValueError(f"only {inventory[name]} of {name}")
    inventory[name] -= count
    return inventory[name]


print(take("apple"))
try:
    take("pear")
except ValueError as error:
    print(error)
print(take("apple", 2))
print(take("dragon fruit"))
