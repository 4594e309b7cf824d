# Module attributes, __name__, star imports, aliases, and what imports that fail say.
import math as m
import os.path
import sys
from collections import OrderedDict as OD, abc
from math import *

print(__name__, m.__name__, floor(2.7), pi == m.pi, OD.__name__, abc.__name__, os.path.join("a", "b"), os.path.basename("/x/y.txt"))
print(os.path.splitext("archive.tar.gz"), os.path.dirname("/a/b/c"), os.path.join("/a", "/b"), os.path.normpath("a/../b//c/."), os.sep)
print("math" in sys.modules, type(m).__name__, repr(m).startswith("<module 'math'"), hasattr(m, "sqrt"), sys.version_info >= (3, 11), sys.maxsize)
for attempt in ("missing", "name", "attribute"):
    try:
        if attempt == "missing":
            import no_such_module
        elif attempt == "name":
            from math import no_such_name
        else:
            m.no_such_name
    except (ImportError, AttributeError) as error:
        print(type(error).__name__, str(error).split(" (")[0])


def lazy():
    import string
    return string.digits


print(lazy(), os.environ.get("NO_SUCH_VARIABLE", "unset"), sys.byteorder, sys.getrecursionlimit())
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
print(sys.stdout.encoding, sys.argv[1:], sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, trace is not None, sys.exception() is value)
