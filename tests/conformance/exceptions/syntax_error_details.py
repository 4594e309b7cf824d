# SyntaxError as a small parser raises it: its message and where the fault is.
def parse(text, line):
    for offset, character in enumerate(text, 1):
        if not (character.isalnum() or character in " +-*/"):
            raise SyntaxError(f"unexpected {character!r}", ("formulas.txt", line, offset, text))
    if not text.strip():
        raise SyntaxError("nothing to parse")
    return text.split()


for line, text in enumerate(["a + b", "a $ b", "  ", "1 # 2"], 1):
    try:
        print(parse(text, line))
    except SyntaxError as error:
        print(error)
        print(error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
print(SyntaxError().msg, SyntaxError("plain"), IndentationError("deeper").msg, SyntaxError("a", ("f", 1, 2, "t", 3, 4)).end_lineno)
