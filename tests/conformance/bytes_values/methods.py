# bytes: literals, indexing gives numbers, methods as those of str, hex, joins, comparisons and errors.
data = b"Hello, \x00\xffworld\n"
print(data, data[0], data[1:4], data[-1], len(data), list(b"ab"), 72 in data, b"ell" in data, data[::-1])
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(range(5)), b"ab" + b"cd", b"ab" * 2, b"a" < b"b", b"" == bytes())
print(b"a,b".split(b","), b" x ".strip(), b"-".join([b"a", b"b"]), b"abcabc".replace(b"b", b"X"), b"abc".find(b"c"), b"abc".count(b"b"), b"Hello".upper(), b"ABC".lower())
print(b"abc".startswith(b"a"), b"abc".endswith((b"x", b"c")), b"\x01\xab".hex(), b"\x01\xab\xcd".hex(), bytes.fromhex("01 ab"), b"k=v".partition(b"="), b"abc".rfind(b"c"), b"x".center(3, b"-"), b"7".zfill(3), b"ab".isalpha(), b"12".isdigit(), b"title case".title(), b"abc".removeprefix(b"a"), b"a b c".rsplit(b" ", 1))
print(b"caf\xc3\xa9".decode(), str(b"abc", "ascii"), repr(b"it's"), b'"quotes"', hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"%d-%s" % (5, b"x"))
print(int.from_bytes(b"\x00\x10", "big"), b"abc".translate(bytes.maketrans(b"a", b"z")), b"line\nother".splitlines(), sorted(b"cab"), max(b"az"), bytes(reversed(b"abc")))
for wrong in (lambda: b"a" + "b", lambda: bytes([256]), lambda: b"abc"[5], lambda: bytes(-1), lambda: "a" in b"a", lambda: b"a".join(["b"]), lambda: b"\xff".decode(), lambda: bytes("a"), lambda: bytes.fromhex("zz"), lambda: b"a" < "a", lambda: b"abc".index(b"x")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
