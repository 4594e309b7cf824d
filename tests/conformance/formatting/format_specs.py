# Format specs: alignment, signs, grouping, precision, bases, percent, nested fields, conversions.
import datetime

print(f"{42:5d}|{42:<5}|{42:^5}|{42:05}|{42:+}|{-42: }|{42:x}|{42:#X}|{42:b}|{42:#010b}|{42:o}|{42:c}")
print(f"{1234567:,}|{1234567:_}|{1234567.891:,.2f}|{0x1234abcd:_x}|{1e10:,}|{12345:>10,}|{-5:=+6d}")
print(f"{3.14159:.2f}|{3.14159:10.3f}|{3.14159:<10.1f}|{3.14159:e}|{31415.9:.2e}|{0.00001234:g}|{1e20:g}|{123456789.0:g}|{2.0:g}|{3.0}")
print(f"{0.1234:%}|{0.1234:.1%}|{1:.0%}|{float('nan'):f}|{float('inf'):8}|{-0.0:.1f}|{1.5:n}|{2.5:.0f}|{3.5:.0f}|{0.5:.0f}")
print(f"{'text':>10}|{'text':^10}|{'text':*<10}|{'text':.2}|{'text':10.3}|{'é':>3}|{True}|{True:d}|{True:>6}|{None!s:>6}|{[1, 2]!r:>8}")
width, precision, value = 12, 4, 2.718281828
print(f"{value:{width}.{precision}}|{value:>{width}.{precision}f}|{value!r:^{width}}|{'nested':{'*'}^{width}}")
print(f"{value=}|{value = :.2f}|{width + 1=}|{'a' 'b'=}|{value=!s}")
print(f"{datetime.date(2026, 3, 4):%d.%m.%Y}|{datetime.datetime(2026, 1, 2, 3, 4):%H:%M}|{{literal}}|{'{'}{'}'}|{'a' if width else 'b'}")
print("{} {} {}".format(1, 2, 3), "{2} {0}".format("a", "b", "c"), "{name} {0[1]} {1.real}".format([1, 2], 5, name="n"))
print("{:>{w}}".format("x", w=4), "{!r:>6}".format("x"), "{0!s}{0!r}{0!a}".format("é"), "{a[k]}".format(a={"k": "v"}), "{{}}".format())
print("%d %5d %-5d| %05d %+d %x %o %e %g %s %r %c %%" % (1, 2, 3, 4, 5, 255, 8, 1234.5, 0.0001, "s", "r", "c"))
print("%.3f %10.2f %-10s| %(x)s" % {"x": 1} if False else "%.3f %10.2f %-10s|" % (3.14159, 2.5, "left"), "%(a)d %(b)s" % {"a": 1, "b": "two"})
print(format(255, "08b"), format(3.14159, ".3"), format("x", "^5"), format(1e-7), format(10 ** 20, ","), str(1e16), repr(1e22), 1e15, 123456789012345680.0)
for wrong in ("{:d}", "{:.2f}", "{:q}", "{:,s}", "{:=5}"):
    try:
        print(wrong.format("text"))
    except ValueError as error:
        print(error)
for wrong in (lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{".format(), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%d" % (1, 2), lambda: f"{3:s}", lambda: "{0} {}".format(1, 2)):
    try:
        print(wrong())
    except (IndexError, KeyError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
