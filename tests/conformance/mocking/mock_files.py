# Code that reads and writes files, tested with mock_open.
from unittest.mock import call, mock_open


def count_words(path, open):
    with open(path) as file:
        return sum(len(line.split()) for line in file)


def copy_upper(source, target, open):
    with open(source) as file:
        text = file.read()
    with open(target, "w") as file:
        for line in text.splitlines():
            file.write(line.upper())
    return len(text)


opened = mock_open(read_data="one two\nthree\n")
print(count_words("words.txt", opened), count_words("words.txt", opened))
opened.assert_called_with("words.txt")
print(opened.call_count, opened.mock_calls[:2])

opened = mock_open(read_data="a b\nc")
print(copy_upper("in.txt", "out.txt", opened))
handle = opened()
print(handle.write.call_args_list)
handle.write.assert_has_calls([call("A B"), call("C")])
opened.assert_any_call("out.txt", "w")
print(handle.close.call_count, handle.__exit__.call_count)

opener = mock_open(read_data="first\nsecond\nthird\n")
file = opener("anything")
print(repr(file.readline()), next(file), file.read(3), file.readlines())
print(list(opener("again")), opener("again").readlines(8))
print(mock_open(read_data=b"\x01\x02")("bytes", "rb").read())
opener.return_value.read.return_value = "always"
print(opener("x").read(), opener("x").read())

opener.side_effect = [FileNotFoundError("gone")]
try:
    count_words("gone.txt", opener)
except FileNotFoundError as error:
    print("no file:", error)
