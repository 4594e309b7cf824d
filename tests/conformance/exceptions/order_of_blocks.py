# The order in which try, except, else and finally run, with and without an exception, and with return on the way.
def attempt(value):
    print("try", value)
    try:
        result = 10 // value
    except ZeroDivisionError as error:
        print("except:", error)
        return "from except"
    except (TypeError, ValueError) as error:
        print("other:", type(error).__name__)
        result = None
    else:
        print("else", result)
    finally:
        print("finally")
    print("after")
    return result


for value in (3, 0, "x"):
    print("->", attempt(value))


def return_in_finally():
    try:
        raise KeyError("lost")
    finally:
        return "finally wins"


def loop_with_finally():
    for n in range(4):
        try:
            if n == 1:
                continue
            if n == 3:
                break
            print("body", n)
        finally:
            print("cleanup", n)
    return "left"


def overwritten():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is now", x)


print(return_in_finally(), loop_with_finally(), overwritten())
