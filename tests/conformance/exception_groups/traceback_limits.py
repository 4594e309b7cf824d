"""Only fifteen exceptions of a group and ten levels of groups are shown."""
import sys
import traceback

many = ExceptionGroup("many", [ValueError(n) for n in range(18)])
traceback.print_exception(many, file=sys.stdout)
deep = ValueError("bottom")
for level in range(12, 0, -1):
    deep = ExceptionGroup(f"level {level}", [deep])
traceback.print_exception(deep, file=sys.stdout)
exactly = ExceptionGroup("sixteen", [KeyError(n) for n in range(16)])
print(traceback.format_exception(exactly)[-1], end="")
