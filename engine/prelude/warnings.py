# warnings: messages about code that works but should be otherwise (Lib/warnings.py). Filters go by category and the beginning of
# the message; the default ones are CPython's for a program that runs as __main__.

from _wrapping import coroutine_mark as _coroutine_mark, wraps as _wraps
import sys as _sys

_CO_COROUTINE = 128

filters = []
_default_action = "default"
_seen = {}


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _source_line(filename, lineno)
    if line and line.strip():
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or _sys.stderr).write(formatwarning(message, category, filename, lineno, line))


_original_showwarning = showwarning


def _add(action, category, message, module, lineno, append):
    if action not in ("default", "error", "ignore", "always", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    entry = (action, message, category, module, lineno)
    if entry in filters:
        filters.remove(entry)
    filters.insert(len(filters) if append else 0, entry)
    _seen.clear()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if any(character in message + module for character in ".^$*+?{}[]\\|()") and message + module:
        raise NotImplementedError("not supported by Asyncarium: regular expressions in warnings.filterwarnings")
    _add(action, category, message.lower(), module, lineno, append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _add(action, category, "", "", lineno, append)


def resetwarnings():
    filters.clear()
    _seen.clear()


def _reset_to_default():
    filters[:] = [
        ("default", "", DeprecationWarning, "__main__", 0),
        ("ignore", "", DeprecationWarning, "", 0),
        ("ignore", "", PendingDeprecationWarning, "", 0),
        ("ignore", "", ImportWarning, "", 0),
        ("ignore", "", ResourceWarning, "", 0),
    ]


_reset_to_default()


def _action_for(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if (text.lower().startswith(message) and issubclass(category, wanted)
                and (not where or where == module) and (line == 0 or line == lineno)):
            return action
    return _default_action


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno = _calling_line(stacklevel)
    warn_explicit(message, category, filename, lineno, "__main__", source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = str(message), category(message)
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    key = {"default": (text, category, filename, lineno), "module": (text, category, filename),
           "once": (text, category)}.get(action)
    if key is not None:
        if key in _seen:
            return
        _seen[key] = True
    recorder = _recorders[-1] if _recorders else None
    if recorder is not None:
        recorder.append(WarningMessage(message, category, filename, lineno, source=source))
    else:
        showwarning(message, category, filename, lineno)
        if source is not None and lineno:
            _sys.stderr.write(f"{category.__name__}: Enable tracemalloc to get the object allocation traceback\n")


_recorders = []


def _warn_never_awaited(warning):
    """What the interpreter says of a coroutine, in place of its own words when nobody has loaded this module."""
    message, filename, line = warning
    warn_explicit(message, RuntimeWarning, filename, line, "__main__", source=message)


_register_helper("_warn_never_awaited", _warn_never_awaited)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        arguments = ["record=True"] if self._record else []
        return f"{type(self).__name__}({', '.join(arguments)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = filters[:]
        self._showwarning = showwarning
        _seen.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        log = [] if self._record else None
        _recorders.append(log if self._record else (_recorders[-1] if _recorders else None))
        return log

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._filters
        showwarning = self._showwarning
        _seen.clear()
        _recorders.pop()




class deprecated:
    """The decorator of PEP 702: calling the function warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__init__

            @_wraps(original)
            def __init__(self, *args, **kwargs):
                if type(self) is arg:
                    warn(message, category=category, stacklevel=stacklevel)
                original(self, *args, **kwargs)

            arg.__init__ = __init__
            arg.__deprecated__ = message
            return arg

        @_wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return arg(*args, **kwargs)

        flags = getattr(getattr(arg, "__code__", None), "co_flags", 0)
        if flags & _CO_COROUTINE or getattr(arg, "_is_coroutine_mark", None) is _coroutine_mark:
            wrapper._is_coroutine_mark = _coroutine_mark
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
