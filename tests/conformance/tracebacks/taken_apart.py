# The module traceback: parts of stacks, exceptions kept for later, groups cut short.
import io
import traceback


def load(depth):
    if depth == 0:
        raise ValueError("no such row")
    return load(depth - 1)


def serve(depth=2):
    try:
        load(depth)
    except ValueError as error:
        error.add_note("while serving")
        raise KeyError("page") from error


def caught(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        return error


def show(title, lines):
    print(f"-- {title}")
    print("".join(lines), end="")


outer = caught(serve)
inner = outer.__cause__
for limit in (0, 1, -1, 2):
    show(f"limit {limit}", traceback.format_tb(inner.__traceback__, limit=limit))
show("exception with a limit", traceback.format_exception(inner, limit=1))
show("without the chain", traceback.format_exception(outer, chain=False))
show("three arguments", traceback.format_exception(type(inner), inner, inner.__traceback__.tb_next))
show("many of the same", traceback.format_exception(caught(load, 9)))
show("last lines", traceback.format_exception_only(inner))

kept = traceback.TracebackException.from_exception(outer)
print(kept, "|", kept.__cause__, "|", kept.__context__, kept.__suppress_context__, kept.exc_type_str, kept.__cause__.__notes__)
print(kept == traceback.TracebackException.from_exception(outer), kept != kept.__cause__, kept == 1)
print([(frame.name, frame.line) for frame in kept.__cause__.stack], len(kept.stack), type(kept.stack).__name__)
file = io.StringIO()
kept.print(file=file, chain=False)
traceback.print_tb(inner.__traceback__, limit=1, file=file)
traceback.print_exception(inner, limit=-1, file=file)
show("printed", file.getvalue())

frame = traceback.FrameSummary("query.py", 7, "fetch", line="  row = next(rows)  ")
print(frame, len(frame), tuple(frame), frame[1], frame == ("query.py", 7, "fetch", "row = next(rows)"), frame.end_lineno)
show("a list", traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None), frame]))

group = ExceptionGroup("many", [ValueError(i) for i in range(5)] + [ExceptionGroup("in", [TypeError("t")])])
show("narrow", traceback.TracebackException.from_exception(group, max_group_width=2).format())
show("flat", traceback.TracebackException.from_exception(ExceptionGroup("top", [group]), max_group_depth=1).format())
show("members", traceback.format_exception_only(group, show_group=True))
print([str(member) for member in traceback.TracebackException.from_exception(group).exceptions])
try:
    traceback.format_exception(42)
except TypeError as error:
    print(error)
try:
    serve(0)
except KeyError:
    print(traceback.format_exc(limit=1, chain=False))
