# How a failure is shown: for each place it came through the function's source up to there, and the exception under the line.

from _exception_text import format_exception
from pytest._fixtures import LookupFailed
from pytest._outcomes import OutcomeException
from pytest._shortened import shortened
from traceback import format_exception_only

_CAUSE = "The above exception was the direct cause of the following exception:"
_CONTEXT = "During handling of the above exception, another exception occurred:"


class Place:
    """An entry of a traceback."""

    def __init__(self, row):
        self.path, self.line = row[0], row[1]
        self.name, self.first_line, self.arguments = row[5], row[7], row[8]


def places_of(error, first_line=None):
    """The places, from the one in the function that begins at that line on."""
    places = [Place(row) for row in _traceback_rows(error.__traceback__)]
    for number, place in enumerate(places):
        if place.first_line == first_line:
            return places[number:]
    return places


def short_message(error):
    """The exception in a line or more; of an assertion only what it says."""
    text = "".join(format_exception_only(error)).rstrip("\n")
    if isinstance(error, AssertionError) and repr(error).startswith("AssertionError('assert "):
        return text.removeprefix("AssertionError: ")
    return text


class FailureText:
    def __init__(self, source, width):
        self._source, self._width = source.split("\n"), width

    def of_test(self, error, item):
        """The lines of a failed test's report."""
        if isinstance(error, LookupFailed):
            return self._missing_fixture(error)
        if isinstance(error, OutcomeException) and not error.pytrace:
            return str(error).split("\n")
        if isinstance(error, BaseExceptionGroup):
            return "".join(format_exception(error, True)).rstrip("\n").split("\n")
        lines = []
        chain = _chain_of(error)
        for number, (link, words) in enumerate(chain):
            is_last = number == len(chain) - 1
            places = places_of(link, item.function.__code__.co_firstlineno)
            lines += self._traceback(link, places, is_last)
            if not is_last:
                lines += ["", words]
        return lines

    def _traceback(self, error, places, is_reported):
        """The places of an exception; of the one that is reported, those between the first and the last in short."""
        lines = []
        if not places:
            return ["E   " + line for line in short_message(error).split("\n")]
        for number, place in enumerate(places):
            is_last = number == len(places) - 1
            if is_reported and 0 < number and not is_last:
                lines += self._short_entry(place)
                if number == len(places) - 2:
                    lines.append(_separator(self._width))
                continue
            lines.append("")
            lines += self._arguments(place.arguments)
            lines += self._long_entry(place, error if is_last else None)
            if not is_last:
                lines.append(_separator(self._width))
        return lines

    def _arguments(self, pairs):
        lines = [""]
        for name, value in pairs:
            text = f"{name} = {shortened(value)}"
            if len(text) + len(lines[-1]) + 2 > self._width:
                lines.append(text)
            else:
                lines[-1] += (", " if lines[-1] else "") + text
        lines = [line for line in lines if line]
        return lines + [""] if lines else []

    def _long_entry(self, place, error):
        first, last = place.first_line, self._end_of_statement(place)
        indentation = _indentation(self._source[first - 1])
        lines = []
        for number in range(first, last + 1):
            text = self._source[number - 1]
            text = text[indentation:] if text[:indentation].isspace() or not indentation else text
            lines.append((">   " if number == place.line else "    ") + text)
        if error is not None:
            begin = self._begin_of_statement(place)
            blanks = " " * (3 + _indentation(self._source[begin - 1]) - indentation)
            lines += [f"E{blanks}{line}" for line in short_message(error).split("\n")]
        return [*lines, "", f"{place.path}:{place.line}: {type(error).__name__ if error is not None else ''}"]

    def _short_entry(self, place):
        return [f"{place.path}:{place.line}: in {place.name}", "    " + self._source[place.line - 1].strip()]

    # -- statements of several lines

    def _statement_of(self, place):
        """The first and last line of the simple statement at the place, by counting brackets from the function's first line."""
        begin, depth = place.first_line, 0
        quote = None
        for number in range(place.first_line, len(self._source) + 1):
            if depth == 0 and quote is None:
                begin = number
            depth, quote = _scan(self._source[number - 1], depth, quote)
            if number >= place.line and depth <= 0 and quote is None:
                return begin, number
        return place.line, place.line

    def _begin_of_statement(self, place):
        return self._statement_of(place)[0]

    def _end_of_statement(self, place):
        return self._statement_of(place)[1]

    def _missing_fixture(self, error):
        code = error.function.__code__
        end = code.co_firstlineno
        while not self._source[end - 1].lstrip().startswith(("def ", "async def ")):
            end += 1
        lines = [f"file {code.co_filename}, line {code.co_firstlineno}"]
        lines += ["  " + line for line in self._source[code.co_firstlineno - 1 : end]]
        lines.append(f"E       fixture '{error.name}' not found")
        lines.append(f">       available fixtures: {', '.join(error.known)}")
        lines.append(">       use 'pytest --fixtures [testpath]' for help on them.")
        return [*lines, "", f"{code.co_filename}:{code.co_firstlineno}"]

    def of_collection(self, error):
        """A module that could not be run."""
        lines = []
        for place in places_of(error):
            lines += self._short_entry(place)
        return lines + ["E   " + line for line in short_message(error).split("\n")]


def _chain_of(error):
    """[(exception, the words between it and the next one)], the first cause first."""
    chain = [(error, "")]
    seen = {id(error)}
    while True:
        current = chain[0][0]
        earlier, words = current.__cause__, _CAUSE
        if earlier is None and not current.__suppress_context__:
            earlier, words = current.__context__, _CONTEXT
        if earlier is None or id(earlier) in seen:
            return chain
        seen.add(id(earlier))
        chain.insert(0, (earlier, words))


def _separator(width):
    return "_ " * (width // 2)


def _indentation(line):
    return len(line) - len(line.lstrip())


def _scan(line, depth, quote):
    """Brackets open and the quotes of an unfinished string behind the line, given those before it."""
    position = 0
    while position < len(line):
        character = line[position]
        if quote is not None:
            if character == "\\":
                position += 1
            elif line.startswith(quote, position):
                position += len(quote) - 1
                quote = None
        elif character == "#":
            break
        elif character in "\"'":
            quote = character * 3 if line.startswith(character * 3, position) else character
            position += len(quote) - 1
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        position += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote
