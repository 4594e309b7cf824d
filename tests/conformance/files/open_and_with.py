# The built-in open: write, read back, append; each call blocks a little.
import time

with open("notes.txt", "w", encoding="utf-8") as file:
    print(file.write("first\n"), file.write("zweite Zeile ü\n"), file.name, file.mode, file.encoding)
    file.writelines(["third\n", "fourth"])
print(file.closed, f"{time.monotonic():.2f}")
with open("notes.txt", encoding="utf-8") as file:
    print(repr(file.readline()), repr(file.read(6)), file.readlines())
with open("notes.txt", "a") as file:
    file.write("!\n")
with open("notes.txt") as file:
    for number, line in enumerate(file, 1):
        print(number, line.rstrip())
print(f"{time.monotonic():.2f}")
print(open("config.ini").read(), end="")
with open("notes.txt", "rb") as file:
    print(file.read(8), file.read())
for arguments in (("notes.txt", "q"), ("notes.txt", "rw"), ("notes.txt", "x")):
    try:
        open(*arguments)
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
with open("out.txt", "w") as file:
    print("to a file", 1, 2, sep="-", file=file)
    try:
        file.read()
    except OSError as error:
        print(type(error).__name__, error)
try:
    file.write("late")
except ValueError as error:
    print(error)
print(repr(open("out.txt").read()))
