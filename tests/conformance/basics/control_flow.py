# Loops with else, break and continue; chained conditions; while; nested exits.
for n in range(2, 12):
    for divisor in range(2, n):
        if n % divisor == 0:
            print(n, "=", divisor, "*", n // divisor)
            break
    else:
        print(n, "is prime")
steps = 0
n = 27
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps += 1
else:
    print("collatz", steps)
for n in range(10):
    if n % 2:
        continue
    if n > 6:
        break
    print(n, end=" ")
print()
x = 5
print(1 < x < 10, 1 < x > 7, x == 5 == 5.0, not x, x and 0, 0 or "default", None or [] or "last")
if x > 10:
    print("big")
elif x > 3:
    print("medium")
else:
    print("small")
value = None
print(value is None, value is not None, [] == [], [] is [], (1 if value else 2))
while True:
    x -= 1
    if x < 0:
        break
print(x)
for _ in []:
    pass
else:
    print("an empty loop runs its else")
assert x == -1, "not reached"
pairs = [(i, j) for i in range(3) for j in range(3) if i != j]
print(len(pairs), pairs[-1])
