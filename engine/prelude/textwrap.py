# textwrap: paragraphs of a given width (Lib/textwrap.py of CPython 3.13, without its regular expressions).

_WHITESPACE = "\t\n\x0b\x0c\r "


def _is_word_character(character):
    return character.isalnum() or character == "_"


def _is_letter(text, index):
    return 0 <= index < len(text) and text[index].isalpha()


def _ends_part(word, index):
    """Whether a line may break behind the hyphen at that place: letters before it and behind it, as in well-known or x-y-z."""
    before = _is_letter(word, index - 1) and (
        _is_letter(word, index - 2) or word[index - 2 : index - 1] == "-" and _is_letter(word, index - 3)
    )
    behind = _is_letter(word, index + 1) and (
        _is_letter(word, index + 2) or word[index + 2 : index + 3] == "-" and _is_letter(word, index + 3)
    )
    return before and behind


def _split_word(word, break_on_hyphens):
    """A word with hyphens is several chunks, each but the last with its hyphen; a dash between words is a chunk of its own."""
    if not break_on_hyphens or "-" not in word:
        return [word]
    chunks = []
    start = index = 0
    while index < len(word):
        end = index
        while end < len(word) and word[end] == "-":
            end += 1
        length = end - index
        if length >= 2 and index > 0 and end < len(word) and _is_word_character(word[end]) and (
            _is_word_character(word[index - 1]) or word[index - 1] in "!\"'&.,?"
        ):
            if index > start:
                chunks.append(word[start:index])
            chunks.append(word[index:end])
            start = end
        elif length == 1 and index > start and _ends_part(word, index):
            chunks.append(word[start:end])
            start = end
        index = max(end, index + 1)
    if start < len(word):
        chunks.append(word[start:])
    return chunks


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.tabsize = expand_tabs, replace_whitespace, tabsize
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.drop_whitespace = drop_whitespace
        self.max_lines, self.placeholder = max_lines, placeholder

    def _munge(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join(" " if character in _WHITESPACE else character for character in text)
        return text

    def _split(self, text):
        chunks = []
        index = 0
        while index < len(text):
            end = index
            is_space = text[index] in _WHITESPACE
            while end < len(text) and (text[end] in _WHITESPACE) == is_space:
                end += 1
            chunks.extend([text[index:end]] if is_space else _split_word(text[index:end], self.break_on_hyphens))
            index = end
        return chunks

    def _fix_endings(self, chunks):
        for index in range(len(chunks) - 1):
            ends = chunks[index][-1:] in ".!?" or chunks[index][-1:] in "\"'" and chunks[index][-2:-1] in ".!?"
            if chunks[index + 1] == " " and ends and chunks[index].rstrip("\"'.!?")[-1:].islower():
                chunks[index + 1] = "  "

    def _break_long(self, chunks, line, length, width):
        space = 1 if width < 1 else width - length
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        chunk = chunks[-1]
        end = space
        if self.break_on_hyphens and len(chunk) > space:
            hyphen = chunk.rfind("-", 0, space)
            if hyphen > 0 and any(character != "-" for character in chunk[:hyphen]):
                end = hyphen + 1
        line.append(chunk[:end])
        chunks[-1] = chunk[end:]

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_long(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            rest = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or rest and length <= width:
                lines.append(indent + "".join(line))
                continue
            self._end_with_placeholder(lines, line, length, width, indent)
            break
        return lines

    def _end_with_placeholder(self, lines, line, length, width, indent):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        chunks = self._split(self._munge(text))
        if self.fix_sentence_endings:
            self._fix_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for number, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[number] = ""
            continue
        indent = line[:len(line) - len(content)]
        if margin is None:
            margin = indent
        else:
            while not indent.startswith(margin):
                margin = margin[:-1]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    def should_indent(line):
        return line.strip() if predicate is None else predicate(line)

    return "".join(prefix + line if should_indent(line) else line for line in text.splitlines(True))
