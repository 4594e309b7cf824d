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

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(kind, text) pairs: "text", "name", "escaped" or "invalid", with the place of what is wrong."""
        template, delimiter = self.template, self.delimiter
        position = 0
        while True:
            found = template.find(delimiter, position)
            if found < 0:
                yield "text", template[position:], position
                return
            yield "text", template[position:found], position
            after = found + len(delimiter)
            if template.startswith(delimiter, after):
                yield "escaped", delimiter, found
                position = after + len(delimiter)
                continue
            braced = template.startswith("{", after)
            begin = after + braced
            end = begin
            while end < len(template) and template[end].isascii() and (template[end].isalnum() or template[end] == "_"):
                end += 1
            is_name = end > begin and not template[begin].isdigit()
            if is_name and (not braced or template.startswith("}", end)):
                yield "name", template[begin:end], found
                position = end + braced
            else:
                yield "invalid", template[found:after], found
                position = after

    def _substitute(self, values, replace_invalid, missing):
        result = []
        for kind, text, position in self._parts():
            if kind == "name":
                text = str(values[text]) if missing is None or text in values else missing(text, position)
            elif kind == "invalid" and not replace_invalid:
                before = self.template[:position].splitlines(keepends=True) or [""]
                column = position - len("".join(before[:-1])) + 1
                raise ValueError(f"Invalid placeholder in string: line {len(before)}, col {column}")
            result.append(text)
        return "".join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._substitute({**mapping, **kws} if kws else mapping, False, None)

    def safe_substitute(self, mapping={}, /, **kws):
        def as_it_stands(name, position):
            braced = self.template.startswith("{", position + len(self.delimiter))
            return f"{self.delimiter}{{{name}}}" if braced else self.delimiter + name

        return self._substitute({**mapping, **kws} if kws else mapping, True, as_it_stands)

    def get_identifiers(self):
        return list(dict.fromkeys(text for kind, text, _ in self._parts() if kind == "name"))

    def is_valid(self):
        return all(kind != "invalid" for kind, _, _ in self._parts())
