# Closures and scopes: late binding, nonlocal counters, global, class bodies, comprehension scopes, default arguments.
x = "global"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        before, x = x, "changed"
        return before

    return inner(), x


print(outer(), x)
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def make_counter(start=0, step=1):
    count = start

    def increment():
        nonlocal count
        count += step
        return count

    def reset():
        nonlocal count
        count = start

    increment.reset = reset
    return increment


counter = make_counter(10, 5)
print(counter(), counter(), counter.reset(), counter(), [cell.cell_contents for cell in counter.__closure__])


class Body:
    x = "class"
    values = [x for _ in range(1)]

    def method(self):
        return x

    def generator(self):
        return (x for x in "ab")


print(Body.values, Body().method(), list(Body().generator()), x)


def remember(item, memory=[]):
    memory.append(item)
    return memory


print(remember(1), remember(2), remember(3, []), remember.__defaults__)


def uses_global():
    global created
    created = "by a function"


uses_global()
print(created)


def wrong():
    print(x)
    x = 1


def free():
    def inner():
        return later

    if False:
        later = 1
    return inner()


for function in (wrong, free, lambda: undefined_name):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
squares = [n * n for n in range(4)]
print(squares, [y := 5, y ** 2], y, "n" in globals())
total = 0
print([total := total + v for v in [1, 2, 3]], total)
