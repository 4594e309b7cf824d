# Recursion without end, uncaught: a RecursionError and status 1.
depth = 0


def descend(n):
    global depth
    depth = n
    return descend(n + 1) + 1


try:
    descend(0)
except RecursionError as error:
    print("caught once:", type(error).__name__, depth > 500)

depth = 0
print("now uncaught")
descend(0)
