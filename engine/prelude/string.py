# string: the alphabets, and templates.

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    """Texts with $names in them (PEP 292)."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    # Patterns of classes that have their own; the usual ones are found without.
    _regex = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = [name for name in ("idpattern", "braceidpattern", "flags") if getattr(cls, name) != getattr(Template, name)]
        if not own and not hasattr(cls, "pattern"):
            return
        import re

        text = cls.__dict__.get("pattern")
        if text is None:
            delimiter = re.escape(cls.delimiter)
            braced = cls.braceidpattern or cls.idpattern
            text = rf"""{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{cls.idpattern})|
                {{(?P<braced>{braced})}}|(?P<invalid>))"""
        cls.pattern = cls._regex = re.compile(text, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _matches(self):
        """What the class's own pattern finds, as _parts() tells it."""
        position = 0
        for match in self._regex.finditer(self.template):
            yield "text", self.template[position:match.start()], position, ""
            position = match.end()
            name = match.group("named") or match.group("braced")
            if name is not None:
                yield "name", name, match.start(), match.group()
            elif match.group("escaped") is not None:
                yield "escaped", self.delimiter, match.start(), ""
            elif match.group("invalid") is not None:
                yield "invalid", match.group(), match.start("invalid"), ""
            else:
                raise ValueError("Unrecognized named group in pattern", self._regex)
        yield "text", self.template[position:], position, ""

    def _parts(self):
        """Kind ("text", "name", "escaped" or "invalid"), text, place in the template, and how a name is written there."""
        if self._regex is not None:
            yield from self._matches()
            return
        template, delimiter = self.template, self.delimiter
        position = 0
        while True:
            found = template.find(delimiter, position)
            if found < 0:
                yield "text", template[position:], position, ""
                return
            yield "text", template[position:found], position, ""
            after = found + len(delimiter)
            if template.startswith(delimiter, after):
                yield "escaped", delimiter, found, ""
                position = after + len(delimiter)
                continue
            braced = template.startswith("{", after)
            begin = after + braced
            end = begin
            while end < len(template) and template[end].isascii() and (template[end].isalnum() or template[end] == "_"):
                end += 1
            is_name = end > begin and not template[begin].isdigit()
            if is_name and (not braced or template.startswith("}", end)):
                position = end + braced
                yield "name", template[begin:end], found, template[found:position]
            else:
                yield "invalid", template[found:after], after, ""
                position = after

    def _substitute(self, values, is_safe):
        result = []
        for kind, text, position, shown in self._parts():
            if kind == "name":
                try:
                    text = str(values[text])
                except KeyError:
                    if not is_safe:
                        raise
                    text = shown
            elif kind == "invalid" and not is_safe:
                before = self.template[:position].splitlines(keepends=True)
                column = position - len("".join(before[:-1])) if before else 1
                raise ValueError(f"Invalid placeholder in string: line {len(before) or 1}, col {column}")
            result.append(text)
        return "".join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._substitute({**mapping, **kws} if kws else mapping, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._substitute({**mapping, **kws} if kws else mapping, True)

    def get_identifiers(self):
        return list(dict.fromkeys(text for kind, text, *_ in self._parts() if kind == "name"))

    def is_valid(self):
        return all(kind != "invalid" for kind, *_ in self._parts())
