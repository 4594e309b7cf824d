# sub, subn, split, escape; templates and functions.
import re

print(re.sub(r"\s+", " ", "a   b \n c"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("x*", "-", "abxd"))
print(re.sub(r"\d+", lambda match: str(int(match[0]) * 2), "1 20 300"), re.subn("a", "b", "banana", count=2))
print(re.sub(r"(?P<year>\d{4})-(?P<month>\d\d)", r"\g<month>/\g<year> \g<0>", "on 2026-05"), re.sub("(a)(b)?", r"[\1|\2]", "ab a"))
print(re.sub("b", r"\n\t\\", "abc").encode(), re.sub(r"(?<!\d)(\d{3})(?=\d)", r"\1,", "123456"), re.sub("a", "", "banana"))
print(re.sub(r"(?m)^", "> ", "one\ntwo"), re.sub("A", "x", "aAa", flags=re.I), re.sub("é", "e", "café déjà"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "a-b-c"), re.split(r"\W+", "Words, words, words.", maxsplit=1), re.split("x*", "axbc"))
print(re.escape("a.b*c [d] é_1"), re.split(r"\|", "a|b"), re.sub(re.escape("(x)"), "y", "f(x)"))


def snake_case(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def camel_case(name):
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)


print(snake_case("AsyncContextManager"), camel_case("run_in_executor"))
print(re.match("(a)(b)?", "a").expand(r"<\1\2>"), re.match("a", "abc"), re.I | re.M, repr(re.IGNORECASE), re.compile("a", re.I | re.S))
print(re.compile("a") == re.compile("a"), re.compile(re.compile("b")).pattern)

for pattern in ("(", ")", "[a", "*a", "a**", "a{3,1}", r"\q", "(?P<n>a)(?P<n>b)", r"\2", "(?<=a+)b", "[b-a]", "(?P<1>a)", "(?z)",
                "a(?i)b", "(?P=x)", "\\", "x{2}{3}"):
    try:
        re.compile(pattern)
    except re.error as error:
        print(f"{pattern!r}: {error}")
for template in (r"\9", r"\g<x>", r"\q", r"\g<"):
    try:
        re.sub("(a)", template, "a")
    except (re.error, IndexError) as error:
        print(f"{template!r}: {type(error).__name__}: {error}")
for wrong in (lambda: re.match("a", 5), lambda: re.compile(5), lambda: re.match("a", "a").group(3)):
    try:
        wrong()
    except (TypeError, IndexError) as error:
        print(error)
re.compile("(unclosed")
