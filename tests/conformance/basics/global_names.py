# Names at module level: builtins, shadowing, del, and NameError.
value = 10


def read():
    return value


def shadow():
    value = 20
    return value


def change():
    global value, created
    value += 1
    created = "by change"


print(read(), shadow(), value)
change()
print(read(), created)
list_of_names = [name for name in ("value", "created", "missing") if name in globals()]
print(list_of_names)
del created
try:
    print(created)
except NameError as error:
    print(error)


def too_early():
    try:
        print(local)
    except UnboundLocalError as error:
        print(error)
    local = 1
    return local


print(too_early())
len = lambda thing: "my len"
print(len([1, 2, 3]))
del len
print(len([1, 2, 3]))
print(__name__)
