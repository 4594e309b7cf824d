# Shows what the compiler has warned of, before the program's first line.


def show(text):
    _write_error(text)
