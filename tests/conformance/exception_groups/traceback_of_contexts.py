"""Chained exceptions inside of groups, and groups in chains."""
import sys
import traceback


def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"bad input {text!r}") from error


def convert_all(*texts):
    errors = []
    for text in texts:
        try:
            convert(text)
        except RuntimeError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("conversion", errors)


try:
    convert_all("1", "x", "y")
except ExceptionGroup:
    traceback.print_exc(file=sys.stdout)

print("=" * 20)
try:
    try:
        convert_all("z")
    finally:
        raise KeyError("afterwards")
except KeyError:
    traceback.print_exc(file=sys.stdout)

print("=" * 20)
try:
    try:
        convert_all("q")
    except* RuntimeError as group:
        raise TypeError("while handling") from None
except ExceptionGroup:
    traceback.print_exc(file=sys.stdout)
