# What CPython warns of before it runs: it goes to stderr, and the program runs all the same.
x = 5
if x is 5:
    print("the same small int")
if x is not "a":
    print("not a text")
if x is None or x is True or x is ...:
    print("nobody warns of these")
assert (x == 6, "never checked")
print(x is (), 1 < x is 5)
