# An uncaught NameError of a module of the standard library suggests the import.
def circle(radius):
    return math.pi * radius ** 2


print("computing")
print(circle(2))
