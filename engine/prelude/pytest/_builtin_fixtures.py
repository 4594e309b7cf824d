# The fixtures that pytest brings along: monkeypatch, capsys, caplog, event_loop.

from pytest._fixtures import Fixture
import sys

_missing = object()


class MonkeyPatch:
    def __init__(self):
        self._undo = []

    def setattr(self, target, name, value=_missing, raising=True):
        if isinstance(target, str):
            value = name
            target, name = _resolve(target)
        old = getattr(target, name, _missing)
        if raising and old is _missing:
            raise AttributeError(f"{target!r} has no attribute {name!r}")
        was_own = not isinstance(target, type) or name in target.__dict__
        old = target.__dict__[name] if isinstance(target, type) and was_own else old
        self._undo.append(lambda: _restore_attribute(target, name, old if was_own else _missing))
        setattr(target, name, value)

    def delattr(self, target, name, raising=True):
        if not hasattr(target, name):
            if raising:
                raise AttributeError(name)
            return
        old = getattr(target, name)
        self._undo.append(lambda: setattr(target, name, old))
        delattr(target, name)

    def setitem(self, dic, name, value):
        old = dic.get(name, _missing)
        self._undo.append(lambda: _restore_item(dic, name, old))
        dic[name] = value

    def delitem(self, dic, name, raising=True):
        if name not in dic:
            if raising:
                raise KeyError(name)
            return
        old = dic[name]
        self._undo.append(lambda: _restore_item(dic, name, old))
        del dic[name]

    def undo(self):
        while self._undo:
            self._undo.pop()()


def _resolve(path):
    owner, _, name = path.rpartition(".")
    module, *attributes = owner.split(".")
    target = sys.modules[module] if module in sys.modules else None
    if target is None:
        raise ImportError(f"import error in {owner}: No module named {module!r}")
    for part in attributes:
        target = getattr(target, part)
    return target, name


def _restore_attribute(target, name, old):
    if old is _missing:
        delattr(target, name)
    else:
        setattr(target, name, old)


def _restore_item(items, name, old):
    if old is _missing:
        items.pop(name, None)
    else:
        items[name] = old


def monkeypatch():
    patches = MonkeyPatch()
    yield patches
    patches.undo()


class CaptureResult(tuple):
    out = property(lambda self: self[0])
    err = property(lambda self: self[1])

    def __repr__(self):
        return f"CaptureResult(out={self.out!r}, err={self.err!r})"


class CaptureFixture:
    """What was written since the test began, or since it was last asked for; that is then not in the report."""

    def readouterr(self):
        texts = []
        for stream in (sys.stdout, sys.stderr):
            texts.append(stream.getvalue())
            stream.seek(0)
            stream.truncate()
        return CaptureResult(texts)


def capsys():
    return CaptureFixture()


class LogCaptureFixture:
    def __init__(self, handler):
        import logging

        self._logging, self.handler = logging, handler
        self._levels = []

    records = property(lambda self: self.handler.records)
    text = property(lambda self: "".join(line + "\n" for line in self.handler.lines))
    messages = property(lambda self: [record.getMessage() for record in self.records])
    record_tuples = property(lambda self: [(record.name, record.levelno, record.getMessage()) for record in self.records])

    def set_level(self, level, logger=None):
        target = self._logging.getLogger(logger)
        self._levels.append((target, target.level))
        target.setLevel(level)

    def at_level(self, level, logger=None):
        return _AtLevel(self._logging.getLogger(logger), level)

    def clear(self):
        self.handler.records.clear()
        self.handler.lines.clear()


class _AtLevel:
    def __init__(self, logger, level):
        self._logger, self._level = logger, level

    def __enter__(self):
        self._old = self._logger.level
        self._logger.setLevel(self._level)

    def __exit__(self, *exc_info):
        self._logger.setLevel(self._old)


def caplog(request):
    log = LogCaptureFixture(request.node.log_handler())
    yield log
    for logger, level in reversed(log._levels):
        logger.setLevel(level)


def event_loop(request):
    return request._store.loop()


def all_fixtures():
    functions = (monkeypatch, capsys, caplog, event_loop)
    return {function.__name__: Fixture(function, "function", None, False, None, None) for function in functions}
