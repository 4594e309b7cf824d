# os: what programs of this kind ask of the operating system: its environment (empty), the process, and paths as text. Files, processes
# and signals are not there.

import os.path as path

name = "posix"
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
error = OSError


class _Environment(dict):
    """Environment variables: only what the program puts there itself; values are texts."""

    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f"str expected, not {type(text).__name__}")
        super().__setitem__(key, value)

    def __repr__(self):
        return f"environ({dict(self)!r})"


environ = _Environment()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


def getpid():
    return 4242


def getppid():
    return 1


def cpu_count():
    return 8  # the workers of pools are counted by it, too (concurrent/futures/_pool.py)


process_cpu_count = cpu_count


def getcwd():
    return "/home/student"


def getlogin():
    return "student"


def urandom(size, /):
    from secrets import token_bytes

    return token_bytes(size)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return method(path)


def strerror(code, /):
    return {1: "Operation not permitted", 2: "No such file or directory", 4: "Interrupted system call",
            11: "Resource temporarily unavailable", 13: "Permission denied", 17: "File exists", 22: "Invalid argument",
            32: "Broken pipe", 104: "Connection reset by peer", 110: "Connection timed out",
            111: "Connection refused"}.get(code, f"Unknown error {code}")
