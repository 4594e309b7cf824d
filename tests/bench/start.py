# Bench: how long a program takes that does nothing.
print("started")
