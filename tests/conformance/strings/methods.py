# The methods of str on words, prefixes, cases, searching, splitting and joining.
text = "  The quick brown fox  "
print(repr(text.strip()), repr(text.lstrip()), repr(text.rstrip()), "xxhixx".strip("x"), "www.example.com".lstrip("w."), "abc".strip("ca"))
print("hello world".title(), "Hello".swapcase(), "ß".upper(), "HELLO".lower(), "straße".casefold(), "hello".capitalize(), "ǅ".lower(), "they're bill's".title())
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(maxsplit=1), "a,b,c".rsplit(",", 1), "a\nb\r\nc\x0bd".splitlines(), "ab\n".splitlines(True))
print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "-".join("abc"), "".join([]), ", ".join(map(str, [1, 2])))
print("banana".count("an"), "banana".find("an"), "banana".rfind("an"), "banana".find("x"), "banana".index("n", 3), "banana".replace("a", "o", 2), "aaa".replace("", "-"))
print("file.tar.gz".removesuffix(".gz"), "prefix-name".removeprefix("prefix-"), "abc".startswith(("x", "ab")), "abc".endswith("bc", 1), "abc".startswith("b", 1))
print("42".isdigit(), "４２".isdecimal(), "½".isnumeric(), "abc1".isalnum(), "abc".isalpha(), " \t".isspace(), "Abc Def".istitle(), "abc".islower(), "a_1".isidentifier(), "é".isascii(), "a\n".isprintable())
print("x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "42".zfill(5), "-42".zfill(5), "a\tb".expandtabs(4), "abc".translate({97: "A", 98: None}), "hello".translate(str.maketrans("el", "ip", "o")))
print("abc"[::-1], "abcdef"[1:-1:2], "abc" * 2, "b" in "abc", "" in "abc", "a" < "b" < "ba", max("hello"), sorted("hello"), list(enumerate("ab")))
print("naïve café"[2], len("naïve"), "日本語"[::-1], len("👍🏽"), [hex(ord(c)) for c in "é€👍"], chr(8364), "\u00e9" == "é", "e\u0301" == "é", ascii("é€👍"), "tab\there", r"raw\n", "nul\0".encode())
print("%s" % "é".encode("utf-8"), "é".encode("latin-1"), b"\xc3\xa9".decode(), b"\xff".decode("utf-8", "replace"), b"\xff".decode("latin-1"), "€".encode("ascii", "ignore"), "€".encode("ascii", "backslashreplace"), "€".encode("ascii", "xmlcharrefreplace"))
for wrong in (lambda: "abc".index("x"), lambda: "a" + 1, lambda: "a" * "b", lambda: "abc"[5], lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".split(""), lambda: "x".center(5, "ab"), lambda: ",".join([1]), lambda: chr(-1), lambda: ord("ab"), lambda: "a" < 1):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
