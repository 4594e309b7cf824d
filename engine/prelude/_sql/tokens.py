# SQL text to tokens: (kind, value, begin, end). Kinds: word (a name or keyword as written), name (in quotes), value, parameter,
# symbol, end.

from _sql.errors import SqlError

_SYMBOLS = ("<=", ">=", "<>", "!=", "==", "||", "::", "(", ")", ",", "*", "=", "<", ">", "+", "-", "/", "%", ";", ".")


def tokenize(text):
    tokens = []
    position = 0
    while position < len(text):
        begin = position
        character = text[position]
        if character.isspace():
            position += 1
            continue
        if text.startswith("--", position):
            newline = text.find("\n", position)
            position = len(text) if newline < 0 else newline
            continue
        if text.startswith("/*", position):
            closing = text.find("*/", position)
            position = len(text) if closing < 0 else closing + 2
            continue
        if character in "xX" and text[position + 1 : position + 2] == "'":
            position = _end_of_quoted(text, begin + 1)
            kind, value = "value", bytes.fromhex(text[begin + 2 : position - 1])
        elif _is_name_start(character):
            position = _end_of_name(text, position)
            kind, value = "word", text[begin:position]
        elif character.isdigit() or character == "." and text[position + 1 : position + 2].isdigit():
            position = _end_of_number(text, position)
            number = text[begin:position]
            kind, value = "value", int(number) if number.isdigit() else float(number)
        elif character in "'\"`":
            position = _end_of_quoted(text, begin)
            body = text[begin + 1 : position - 1].replace(character * 2, character)
            kind, value = "value" if character == "'" else "name", body
        elif character == "[":
            position = text.find("]", position) + 1
            kind, value = "name", text[begin + 1 : position - 1]
        elif character == "?":
            position = _end_of_name(text, position + 1)
            kind, value = "parameter", int(text[begin + 1 : position]) - 1 if position > begin + 1 else None
        elif character in ":$@" and _end_of_name(text, position + 1) > position + 1:
            position = _end_of_name(text, position + 1)
            name = text[begin + 1 : position]
            kind, value = "parameter", int(name) - 1 if name.isdigit() else name
        else:
            value = next((symbol for symbol in _SYMBOLS if text.startswith(symbol, position)), None)
            if value is None:
                raise SqlError(f'unrecognized token: "{character}"', code="syntax", about=(character,))
            position += len(value)
            kind = "symbol"
        tokens.append((kind, value, begin, position))
    tokens.append(("end", "", len(text), len(text)))
    return tokens


def _is_name_start(character):
    return character.isalpha() or character == "_"


def _end_of_name(text, position):
    while position < len(text) and (text[position].isalnum() or text[position] == "_"):
        position += 1
    return position


def _end_of_number(text, position):
    while position < len(text) and (text[position].isdigit() or text[position] == "."):
        position += 1
    if text[position : position + 1] in ("e", "E") and text[position + 1 : position + 2].isdigit():
        position = _end_of_name(text, position)
    return position


def _end_of_quoted(text, begin):
    quote = text[begin]
    position = begin + 1
    while True:
        position = text.find(quote, position)
        if position < 0:
            raise SqlError(f'unrecognized token: "{text[begin:]}"', code="syntax", about=(text[begin:],))
        if text[position + 1 : position + 2] != quote:
            return position + 1
        position += 2


def count_parameters(tokens):
    """How many values must be bound, and the names of the named ones."""
    names = {value for kind, value, *_ in tokens if kind == "parameter" and isinstance(value, str)}
    numbers = [value + 1 for kind, value, *_ in tokens if kind == "parameter" and isinstance(value, int)]
    unnumbered = sum(kind == "parameter" and value is None for kind, value, *_ in tokens)
    return max([unnumbered + len(names), *numbers]), names
