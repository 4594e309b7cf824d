# Regular expressions, as far as raises(match=…) needs them: searching for literals, . ^ $, classes, escapes such as \d, groups,
# alternatives and repetition. What goes further is refused.

_CLASSES = {
    "d": str.isdigit,
    "w": lambda character: character.isalnum() or character == "_",
    "s": str.isspace,
}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


def search(pattern, text):
    """Whether the pattern matches anywhere in the text."""
    match = _Parser(pattern).parse()
    return any(match(text, begin, lambda end: True) for begin in range(len(text) + 1))


class _Parser:
    """Makes matchers: functions of (text, position, what must match behind)."""

    def __init__(self, pattern):
        self.pattern, self.position = pattern, 0

    def parse(self):
        match = self.alternatives()
        if self.position < len(self.pattern):
            self.refuse("an unbalanced )")
        return match

    def refuse(self, what):
        raise NotImplementedError(f"not supported by Asyncarium: {what} in the pattern {self.pattern!r}")

    def peek(self):
        return self.pattern[self.position : self.position + 1]

    def next(self):
        self.position += 1
        return self.pattern[self.position - 1 : self.position]

    def alternatives(self):
        branches = [self.sequence()]
        while self.peek() == "|":
            self.position += 1
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        return lambda text, at, behind: any(branch(text, at, behind) for branch in branches)

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated(self.item()))
        return _joined(parts)

    def item(self):
        character = self.next()
        if character == "(":
            return self.group()
        if character == "[":
            return _one(self.character_class())
        if character == ".":
            return _one(lambda found: found != "\n")
        if character == "^":
            return lambda text, at, behind: at == 0 and behind(at)
        if character == "$":
            return lambda text, at, behind: (at == len(text) or text[at:] == "\n") and behind(at)
        if character in "*+?":
            self.refuse(f"{character} with nothing before it")
        if character == "\\":
            return self.escape()
        return _one(lambda found: found == character)

    def group(self):
        if self.peek() == "?":
            if self.pattern[self.position : self.position + 2] != "?:":
                self.refuse("(?…)")
            self.position += 2
        inner = self.alternatives()
        if self.next() != ")":
            self.refuse("a missing )")
        return inner

    def escape(self):
        test = self.escaped_test()
        return test if test is _word_boundary else _one(test)

    def escaped_test(self):
        character = self.next()
        if character in _CLASSES:
            return _CLASSES[character]
        if character.lower() in _CLASSES:
            test = _CLASSES[character.lower()]
            return lambda found: not test(found)
        if character == "b":
            return _word_boundary
        if character.isalnum() and character not in _ESCAPES:
            self.refuse(f"\\{character}")
        wanted = _ESCAPES.get(character, character)
        return lambda found: found == wanted

    def character_class(self):
        is_negated = self.peek() == "^"
        self.position += is_negated
        tests = []
        while self.peek() != "]" or not tests:
            character = self.next()
            if not character:
                self.refuse("a missing ]")
            if character == "\\":
                tests.append(self.escaped_test())
            elif self.peek() == "-" and self.pattern[self.position + 1 : self.position + 2] not in ("]", ""):
                self.position += 1
                tests.append(_between(character, self.next()))
            else:
                tests.append(_between(character, character))
        self.position += 1
        return lambda found: any(test(found) for test in tests) is not is_negated

    def repeated(self, item):
        character = self.peek()
        if character not in ("*", "+", "?", "{") or character == "":
            return item
        self.position += 1
        low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(character) or self.bounds()
        is_lazy = self.peek() == "?"
        self.position += is_lazy
        return _repeated(item, low, high, is_lazy)

    def bounds(self):
        end = self.pattern.find("}", self.position)
        low, comma, high = self.pattern[self.position : end].partition(",")
        if end < 0 or not low.isdigit() or high and not high.isdigit():
            self.refuse("{")
        self.position = end + 1
        return int(low), (int(high) if high else None) if comma else int(low)


def _one(test):
    return lambda text, at, behind: at < len(text) and test(text[at]) and behind(at + 1)


def _between(first, last):
    return lambda found: first <= found <= last


def _word_boundary(text, at, behind):
    is_word = _CLASSES["w"]
    before, after = at > 0 and is_word(text[at - 1]), at < len(text) and is_word(text[at])
    return before is not after and behind(at)


def _joined(parts):
    def match(text, at, behind, index=0):
        if index == len(parts):
            return behind(at)
        return parts[index](text, at, lambda end: match(text, end, behind, index + 1))

    return match


def _repeated(item, low, high, is_lazy):
    def match(text, at, behind, count=0):
        def more():
            return (high is None or count < high) and item(
                text, at, lambda end: (end > at or count < low) and match(text, end, behind, count + 1)
            )

        if count < low:
            return more()
        return behind(at) or more() if is_lazy else more() or behind(at)

    return match
