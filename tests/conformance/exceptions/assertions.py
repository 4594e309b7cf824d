# assert with and without a message, and an AssertionError that ends the program.
def average(values):
    assert values, "no values"
    assert all(isinstance(value, (int, float)) for value in values)
    return sum(values) / len(values)


print(average([1, 2, 3]))
for values in ([], ["a"]):
    try:
        average(values)
    except AssertionError as error:
        print("assertion:", repr(error))
checked = []


def check(n):
    checked.append(n)
    return n < 3


try:
    for n in range(10):
        assert check(n), f"{n} is too big"
except AssertionError as error:
    print(error, checked)
assert average([2, 4]) == 4, ("a tuple", "as message")
