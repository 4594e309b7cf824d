# Integer and float arithmetic: division kinds, signs, powers, big integers, and how floats print.
print(7 / 2, 7 // 2, 7 % 2, -7 // 2, -7 % 2, 7 // -2, 7 % -2)
print(2 ** 10, 2 ** -1, (-2) ** 3, 0 ** 0, 2 ** 100)
print(1 / 3, 0.1 + 0.2, 1e16, 1e15, 1.0, 100.0, 1e-5, 0.0001, -0.0)
print(divmod(17, 5), divmod(-17, 5), divmod(7.5, 2))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2))
print(abs(-3), abs(-3.5), min(3, 1, 2), max([4, 9, 2]), sum([1, 2, 3]), sum([0.5, 0.25], 10))
print(int(3.9), int(-3.9), int("42"), int("ff", 16), int("0b101", 2), float("2.50"), float("inf"))
print(10 ** 20 // 3, 10 ** 20 % 7, -(10 ** 20) // 3)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, (1 << 70) >> 68)
print(True + True, True * 3, False == 0, 1 == 1.0, hash(1) == hash(1.0))
print(1_000_000, 0xFF, 0o17, 0b1010, hex(255), oct(8), bin(5))
total = 0
for n in range(1, 101):
    total += n * n
print(total, total ** 3)
factorial = 1
for n in range(1, 31):
    factorial *= n
print(factorial, len(str(factorial)))
try:
    1 // 0
except ZeroDivisionError as error:
    print(error)
try:
    1.0 / 0
except ZeroDivisionError as error:
    print(error)
