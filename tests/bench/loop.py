# Bench: a pure loop over integers that grow past 64 bits.
x = 0
for i in range(10_000_000):
    x += i * i
print(x)
