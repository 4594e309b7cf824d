# re: regular expressions. Reading patterns and looking for matches is native (engine/vm/regex); here are the objects that programs
# hold, and what is done with matches. Patterns of bytes, LOCALE and DEBUG are not supported.

from enum import KEEP as _KEEP
from enum import IntFlag as _IntFlag


class RegexFlag(_IntFlag, boundary=_KEEP):
    NOFLAG = 0
    IGNORECASE = I = 2
    LOCALE = L = 4
    MULTILINE = M = 8
    DOTALL = S = 16
    UNICODE = U = 32
    VERBOSE = X = 64
    DEBUG = 128
    ASCII = A = 256

    def __repr__(self):
        names = [f"re.{flag._name_}" for flag in RegexFlag if flag._value_ & self._value_]
        unknown = self._value_ & ~511
        if unknown:
            names.append(hex(unknown))
        return "|".join(names) or "re.NOFLAG"

    __str__ = __repr__


NOFLAG = RegexFlag.NOFLAG
IGNORECASE = I = RegexFlag.IGNORECASE
LOCALE = L = RegexFlag.LOCALE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
UNICODE = U = RegexFlag.UNICODE
VERBOSE = X = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG
ASCII = A = RegexFlag.ASCII

_SEARCH, _MATCH, _FULLMATCH = range(3)


class PatternError(Exception):
    """A pattern that cannot be read."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
        else:
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            msg = f"{msg} at position {pos}"
            if "\n" in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError


def _fail(msg, pattern, pos):
    if msg.startswith("not supported by Asyncarium"):
        raise NotImplementedError(msg)
    raise PatternError(msg, pattern, pos)


def _check_text(value):
    if isinstance(value, bytes):
        raise NotImplementedError("not supported by Asyncarium: regular expressions over bytes")
    if not isinstance(value, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(value).__name__}'")
    return value


class Pattern:
    __slots__ = ("pattern", "flags", "groups", "groupindex", "__weakref__")

    def __init__(self, pattern, flags):
        description = _regex_describe(pattern, flags)
        if len(description) == 2:
            _fail(description[0], pattern, description[1])
        self.pattern = pattern
        self.flags, self.groups, self.groupindex = description

    def _scan(self, string, pos, endpos, mode, limit):
        _check_text(string)
        count = len(string)
        endpos = count if endpos is None else max(0, min(endpos, count))
        pos = max(0, pos)
        if pos > endpos:
            return []
        found = _regex_scan(self.pattern, self.flags, string, pos, endpos, mode, limit)
        return [Match(self, string, pos, endpos, spans) for spans in found]

    def _first(self, string, pos, endpos, mode):
        found = self._scan(string, pos, endpos, mode, 1)
        return found[0] if found else None

    def search(self, string, pos=0, endpos=None):
        return self._first(string, pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=None):
        return self._first(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._first(string, pos, endpos, _FULLMATCH)

    def finditer(self, string, pos=0, endpos=None):
        return iter(self._scan(string, pos, endpos, _SEARCH, 0))

    def findall(self, string, pos=0, endpos=None):
        found = self._scan(string, pos, endpos, _SEARCH, 0)
        if self.groups == 0:
            return [match.group() for match in found]
        if self.groups == 1:
            return [match.groups("")[0] for match in found]
        return [match.groups("") for match in found]

    def split(self, string, maxsplit=0):
        if maxsplit < 0:
            return [string]
        parts = []
        end = 0
        for match in self._scan(string, 0, None, _SEARCH, maxsplit):
            parts.append(string[end:match.start()])
            parts.extend(match.groups())
            end = match.end()
        parts.append(string[end:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        if count < 0:
            return string, 0
        if not callable(repl):
            template = _read_template(self, _check_text(repl))
        parts = []
        end = 0
        number = 0
        for match in self._scan(string, 0, None, _SEARCH, count):
            parts.append(string[end:match.start()])
            text = repl(match) if callable(repl) else _fill_template(template, match)
            if text is not None:
                parts.append(text)
            end = match.end()
            number += 1
        parts.append(string[end:])
        return "".join(parts), number

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        flags = RegexFlag(self.flags & ~32)
        return f"re.compile({shown}, {flags!r})" if flags else f"re.compile({shown})"


class Match:
    __slots__ = ("re", "string", "pos", "endpos", "_spans", "__weakref__")

    def __init__(self, pattern, string, pos, endpos, spans):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def _number(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        elif hasattr(type(group), "__index__"):
            group = group.__index__()
        else:
            group = -1
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        return group

    def span(self, group=0, /):
        number = self._number(group)
        begin, end = self._spans[2 * number], self._spans[2 * number + 1]
        return (begin, end) if end >= 0 else (-1, -1)

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def __getitem__(self, group):
        begin, end = self.span(group)
        return None if end < 0 else self.string[begin:end]

    def group(self, *groups):
        if len(groups) <= 1:
            return self[groups[0] if groups else 0]
        return tuple([self[group] for group in groups])

    def groups(self, default=None):
        found = [self[number] for number in range(1, self.re.groups + 1)]
        return tuple([default if text is None else text for text in found])

    def groupdict(self, default=None):
        found = {name: self[number] for name, number in self.re.groupindex.items()}
        return {name: default if text is None else text for name, text in found.items()}

    def expand(self, template):
        return _fill_template(_read_template(self.re, template), self)

    @property
    def lastindex(self):
        last = self._spans[-1]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self._spans[-1]:
                return name
        return None

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r}>"


# ---- templates of sub() ------------------------------------------------------------------------------------------

_CONTROLS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _read_template(pattern, template):
    """The template as a list of texts and group numbers."""
    parts = []
    at = 0
    while at < len(template):
        backslash = template.find("\\", at)
        if backslash < 0:
            backslash = len(template)
        parts.append(template[at:backslash])
        at = backslash + 1
        if at > len(template):
            break
        if at == len(template):
            raise PatternError("bad escape (end of pattern)", template, backslash)
        letter = template[at]
        at += 1
        if letter == "g":
            number, at = _read_group_name(pattern, template, at)
            parts.append(number)
        elif letter in "0123456789":
            part, at = _read_digits(pattern, template, at - 1)
            parts.append(part)
        elif letter in _CONTROLS:
            parts.append(_CONTROLS[letter])
        elif letter.isascii() and letter.isalpha():
            raise PatternError(f"bad escape \\{letter}", template, backslash)
        else:
            parts.append("\\" + letter)
    return parts


def _read_group_name(pattern, template, at):
    if template[at:at + 1] != "<":
        raise PatternError("missing <", template, at)
    end = template.find(">", at)
    if end < 0:
        missing = "missing >, unterminated name" if at + 1 < len(template) else "missing group name"
        raise PatternError(missing, template, at + 1)
    name = template[at + 1:end]
    if not name:
        raise PatternError("missing group name", template, at + 1)
    if name.isdigit() and name.isascii():
        number = int(name)
        if number > pattern.groups:
            raise PatternError(f"invalid group reference {number}", template, at + 1)
    elif not name.isidentifier():
        raise PatternError(f"bad character in group name {name!r}", template, at + 1)
    elif name not in pattern.groupindex:
        raise IndexError(f"unknown group name {name!r}")
    else:
        number = pattern.groupindex[name]
    return number, end + 1


def _read_digits(pattern, template, at):
    """A group's number, or the character that three octal digits mean."""
    digits = template[at:at + 3]
    is_octal = len(digits) == 3 and all(digit in "01234567" for digit in digits)
    if template[at] == "0" or is_octal:
        length = 1
        while length < 3 and template[at + length:at + length + 1] in tuple("01234567"):
            length += 1
        value = int(template[at:at + length], 8)
        if value > 0o377:
            shown = template[at - 1:at + length]
            raise PatternError(f"octal escape value {shown} outside of range 0-0o377", template, at - 1)
        return chr(value), at + length
    length = 2 if template[at + 1:at + 2].isdigit() else 1
    number = int(template[at:at + length])
    if number > pattern.groups:
        raise PatternError(f"invalid group reference {number}", template, at)
    return number, at + length


def _fill_template(parts, match):
    return "".join([part if isinstance(part, str) else match[part] or "" for part in parts])


# ---- functions ---------------------------------------------------------------------------------------------------

_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if isinstance(pattern, bytes):
        raise NotImplementedError("not supported by Asyncarium: regular expressions over bytes")
    if not isinstance(pattern, str):
        raise TypeError("first argument must be string or compiled pattern")
    flags = int(flags)
    if flags & 4:
        raise NotImplementedError("not supported by Asyncarium: re.LOCALE")
    if flags & 128:
        raise NotImplementedError("not supported by Asyncarium: re.DEBUG")
    if flags & 256 and flags & 32:
        raise ValueError("ASCII and UNICODE flags are incompatible")
    key = (pattern, flags)
    found = _cache.get(key)
    if found is None:
        if len(_cache) >= 512:
            _cache.clear()
        found = _cache[key] = Pattern(pattern, flags)
    return found


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


_SPECIAL = {ord(char): "\\" + char for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    return _check_text(pattern).translate(_SPECIAL)
