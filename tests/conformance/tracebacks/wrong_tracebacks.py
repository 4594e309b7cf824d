# Module traceback with things that are no tracebacks.
import traceback


def attempt(name, act):
    try:
        print(name, act())
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__)


attempt("extract_tb", lambda: traceback.extract_tb(5))
attempt("format_tb", lambda: traceback.format_tb("tb"))
attempt("format_tb of None", lambda: traceback.format_tb(None))
attempt("extract_tb of None", lambda: list(traceback.extract_tb(None)))
attempt("TracebackException", lambda: traceback.TracebackException(ValueError, ValueError("v"), [1]))
