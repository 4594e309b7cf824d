# How a test can end besides passing: what skip(), fail() and xfail() raise. Not derived from Exception, so that a test's own
# `except Exception` does not catch them.


class OutcomeException(BaseException):
    def __init__(self, msg=None, pytrace=True):
        super().__init__(msg)
        self.msg = msg
        self.pytrace = pytrace

    def __str__(self):
        return self.msg or ""

    def __repr__(self):
        return self.msg or f"<{type(self).__name__} instance>"


class Failed(OutcomeException):
    pass


class Skipped(OutcomeException):
    def __init__(self, msg=None, pytrace=True, allow_module_level=False):
        super().__init__(msg, pytrace)
        self.allow_module_level = allow_module_level


class XFailed(Failed):
    pass


for _kind in (Failed, Skipped):
    _kind.__module__ = "builtins"


def fail(reason="", pytrace=True):
    raise Failed(reason, pytrace)


def skip(reason="", *, allow_module_level=False):
    raise Skipped(reason, allow_module_level=allow_module_level)


def xfail(reason=""):
    raise XFailed(reason)


fail.Exception, skip.Exception, xfail.Exception = Failed, Skipped, XFailed
