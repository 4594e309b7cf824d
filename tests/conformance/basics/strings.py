# String methods that course programs lean on.
text = "  The quick brown fox  "
print(repr(text.strip()), repr(text.lstrip()), repr(text.rstrip()))
words = text.split()
print(words, "-".join(words), len(text))
print(text.strip().upper(), text.strip().lower(), text.strip().title(), "hello".capitalize())
print("banana".replace("a", "o"), "banana".replace("a", "o", 1), "banana".count("an"))
print("banana".find("n"), "banana".find("z"))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "key=value=x".partition("="), "a b c".rsplit(" ", 1))
print("abc".startswith("ab"), "abc".endswith(("x", "c")), "bc" in "abc", "x" not in "abc")
print("7".zfill(3), "-7".zfill(4), "ab".center(6, "*"), "ab".ljust(5) + "|", "ab".rjust(5) + "|")
print("abc" * 3, "a" + "b", "abc" < "abd", "Z" < "a", max("hello"))
print("12".isdigit(), "a1".isalnum(), "ab".isalpha(), " ".isspace(), "AB".isupper(), "ab".islower(), "".isdigit())
print(repr("tab\there"), repr('it\'s'), repr("say \"hi\""), repr("line\nnext"), repr("back\\slash"))
print("line one\nline two\n".splitlines(), "swap Case".swapcase())
print(ord("A"), chr(98), chr(8364), "grün"[2], len("naïve"), "straße".upper())
print("%s has %d items costing %.2f" % ("cart", 3, 9.5))
print("{} and {1}".replace("{1}", "{}").format("left", "right"), "{name}: {0:>4}".format(7, name="n"))
print("implicit " "joining", r"raw\n", """three
lines
here""")
print("index" if "abc".index("c") == 2 else "no", "abcabc".rfind("b"))
print("".join(reversed("stressed")), sorted("python"), list("abc"))
