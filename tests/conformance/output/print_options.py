# print with sep, end, several and no values, flush, and to stderr.
import sys

print("a", "b", 1, 2.5, None, [1])
print("a", "b", sep="-")
print("a", "b", sep="")
print("no newline", end="")
print(" ... continued", end="!\n")
print()
print(end="nothing but an end\n")
print("one\ntwo", "tab\there", sep=" | ")
print(*range(5), sep=", ")
print(*"abc", sep="\n")
print("flushed", flush=True)
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout)
print("none", sep=None, end=None)
sys.stdout.write("written\n")
print("ünïcödé", "日本", "🙂", "\u00e9")
print(repr("日本"), ascii("é"), "\\n is not a newline", "\x41")
for value in ([1, "a", None], ("x",), {"k": [1, 2]}, {1}, True, 1e100, "quote's"):
    print(value, repr(value), str(value) == repr(value))
try:
    print("a", sep=1)
except TypeError as error:
    print(error)
print("last line without end", end="")
