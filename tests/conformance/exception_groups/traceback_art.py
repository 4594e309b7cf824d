"""How a group prints: boxes in boxes."""
import sys
import traceback


def fail(error):
    raise error


def collect(*errors):
    caught = []
    for error in errors:
        try:
            fail(error)
        except Exception as exception:
            caught.append(exception)
    return caught


try:
    raise ExceptionGroup("outer", [
        *collect(ValueError("first"), TypeError("second")),
        ExceptionGroup("inner", collect(KeyError("third"))),
    ])
except ExceptionGroup as error:
    traceback.print_exception(error, file=sys.stdout)

print("=" * 30)
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        error.add_note("noted\nin two lines")
        raise ExceptionGroup("with cause", [error, OSError(5, "disk")]) from error
except ExceptionGroup as error:
    error.add_note("a note of the group")
    traceback.print_exc(file=sys.stdout)

print("=" * 30)
print("".join(traceback.format_exception(ExceptionGroup("never raised", [ValueError("alone")]))), end="")
print("".join(traceback.format_exception_only(ExceptionGroup("only", [ValueError("x"), TypeError("y")]))), end="")
