# traceback: format_exc, print_exc to a stream, format_exception with causes, extract_tb, notes.
import io
import traceback


def inner(value):
    return 10 / value


def middle(value):
    try:
        return inner(value)
    except ZeroDivisionError as error:
        raise ValueError(f"bad value {value}") from error


try:
    middle(0)
except ValueError as error:
    text = traceback.format_exc()
    print(text)
    frames = traceback.extract_tb(error.__traceback__)
    print([(frame.name, frame.lineno, frame.line) for frame in frames])
    print("".join(traceback.format_exception(error)) == text, traceback.format_exception_only(error))
    stream = io.StringIO()
    traceback.print_exc(file=stream)
    print(stream.getvalue().count("Traceback"), stream.getvalue() == text)
    error.add_note("while testing")
    error.add_note("two\nlines")
    print("".join(traceback.format_exception_only(type(error), error)), error.__notes__)
    print(error.__traceback__.tb_lineno, error.__traceback__.tb_next.tb_lineno, error.__cause__, error.__suppress_context__)
print(traceback.format_exc())
try:
    try:
        {}["key"]
    except KeyError:
        undefined
except NameError as error:
    print("".join(traceback.format_exception(error)))
try:
    raise RuntimeError from None
except RuntimeError as error:
    print(traceback.format_exception(error)[-1], end="")
for line in traceback.format_list(frames):
    print(line, end="")
