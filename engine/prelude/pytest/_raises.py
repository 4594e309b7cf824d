# raises(): expecting an exception, and what it is said to be afterwards.

from pytest._outcomes import fail
from pytest._patterns import search


class ExceptionInfo:
    """What `with raises(…) as info` gives: about the exception, once the block is left."""

    def __init__(self, value=None):
        self._value = value

    def _known(self):
        assert self._value is not None, ".value can only be used after the context manager exits"
        return self._value

    value = property(lambda self: self._known())
    type = property(lambda self: type(self._known()))
    typename = property(lambda self: type(self._known()).__name__)
    tb = property(lambda self: self._known().__traceback__)

    def __repr__(self):
        if self._value is None:
            return "<ExceptionInfo for raises contextmanager>"
        return f"<ExceptionInfo {self._value!r} tblen={len(_traceback_rows(self.tb))}>"

    def exconly(self, tryshort=False):
        from traceback import format_exception_only

        return "".join(format_exception_only(self._known())).rstrip("\n")

    def errisinstance(self, exc):
        return isinstance(self.value, exc)

    def match(self, regexp):
        text = str(self.value)
        if not search(regexp, text):
            message = f"Regex pattern did not match.\n Regex: {regexp!r}\n Input: {text!r}"
            raise AssertionError(message + ("\n Did you mean to `re.escape()` the regex?" if regexp == text else ""))
        return True


class RaisesContext:
    def __init__(self, expected, match):
        self._expected, self._match = expected, match

    def __enter__(self):
        self._info = ExceptionInfo()
        return self._info

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            fail(f"DID NOT RAISE {self._expected}")
        if not isinstance(exc_value, self._expected):
            return False
        self._info._value = exc_value
        if self._match is not None:
            self._info.match(self._match)
        return True


def raises(expected_exception, *args, match=None, **kwargs):
    if not expected_exception:
        raise ValueError("Expected an exception type or a tuple of exception types, but got `()`.")
    kinds = expected_exception if isinstance(expected_exception, tuple) else (expected_exception,)
    for kind in kinds:
        if not isinstance(kind, type) or not issubclass(kind, BaseException):
            name = kind.__name__ if isinstance(kind, type) else type(kind).__name__
            raise TypeError(f"expected exception must be a BaseException type, not {name}")
    if not args:
        if kwargs:
            raise TypeError(f"Unexpected keyword arguments passed to pytest.raises: {', '.join(sorted(kwargs))}"
                            "\nUse context-manager form instead?")
        return RaisesContext(expected_exception, match)
    function, *arguments = args
    try:
        function(*arguments, **kwargs)
    except expected_exception as error:
        return ExceptionInfo(error)
    fail(f"DID NOT RAISE {expected_exception}")


raises.Exception = fail.Exception
