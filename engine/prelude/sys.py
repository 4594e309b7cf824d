# sys: the program's streams, how to leave it, and what it runs on. The version is that of the CPython whose behaviour is followed.

import _sys
from _sys import recursion_limit as getrecursionlimit, set_recursion_limit as setrecursionlimit
from _sys import set_switch_interval as setswitchinterval, switch_interval as getswitchinterval

maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
platform = "linux"
executable = "asyncarium"
argv = [_sys.main_filename()]
path = []
modules = _sys.modules()
builtin_module_names = ()
flags = None
version = "3.13.0 (Asyncarium)"
hexversion = 0x030D00F0
copyright = ""


class _VersionInfo(tuple):
    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])
    micro = property(lambda self: self[2])
    releaselevel = property(lambda self: self[3])
    serial = property(lambda self: self[4])

    def __repr__(self):
        return "sys.version_info(major=3, minor=13, micro=0, releaselevel='final', serial=0)"


version_info = _VersionInfo((3, 13, 0, "final", 0))


class _Implementation:
    name = "asyncarium"
    version = version_info
    cache_tag = None


implementation = _Implementation()


class _OutputStream:
    encoding = "utf-8"
    errors = "strict"
    closed = False

    def __init__(self, number, name):
        self._number = number
        self.name = name
        self.mode = "w"

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"

    def write(self, text):
        return _sys.write(self._number, text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def fileno(self):
        return self._number

    def readable(self):
        return False

    def writable(self):
        return True


class _InputStream:
    name = "<stdin>"
    encoding = "utf-8"

    def read(self, size=-1):
        return ""

    def readline(self, size=-1):
        return ""

    def __iter__(self):
        return iter(())

    def isatty(self):
        return False


stdin = __stdin__ = _InputStream()
stdout = __stdout__ = _OutputStream(1, "<stdout>")
stderr = __stderr__ = _OutputStream(2, "<stderr>")


def exit(status=None, /):
    raise SystemExit(status)


def exception():
    """The exception that a caller of this function is handling: raising it again is how to see it."""
    try:
        raise
    except BaseException as error:
        nothing = type(error) is RuntimeError and error.args == ("No active exception to reraise",)
        return None if nothing else error


def exc_info():
    error = exception()
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


def intern(string, /):
    return string


def getrefcount(object, /):
    return _sys.reference_count(object)


def getsizeof(object, default=0):
    return 64


def getdefaultencoding():
    return "utf-8"


def excepthook(exctype, value, traceback, /):
    from _exception_text import format_exception

    stderr.write("".join(format_exception(value)))


__excepthook__ = excepthook
