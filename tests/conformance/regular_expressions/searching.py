# search, match, fullmatch, findall, finditer, and what a match knows.
import re

log = """2026-01-02 10:00:01 INFO worker-1 started
2026-01-02 10:00:05 ERROR worker-2 failed: timeout after 3.5s
2026-01-03 11:30:00 WARNING worker-1 slow (7 items)
"""

line = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+)\s+(\S+) (.*)$", re.MULTILINE)
for match in line.finditer(log):
    print(match["level"], match.group("date", "time"), match.group(4), repr(match[5]), match.span("level"))
print(line.groups, line.groupindex, line.flags, line)

match = line.search(log)
print(match.groupdict(), match.start(), match.end(5), match.lastindex, match.lastgroup)
print(match.re is line, match.string is log, match.pos, match.endpos == len(log))
print(re.search(r"(\d+)\.(\d+)", log), re.search("nothing", log), bool(re.search("", log)))

print(re.match(r"\w+", "hello world"), re.match(r"\s", "hello"), re.fullmatch(r"[a-z]+", "hello"), re.fullmatch("[a-z]+", "hi!"))
print(re.findall(r"\d+", "a1b22 c333"), re.findall(r"(\w)=(\d)", "a=1,b=2"), re.findall(r"(a)|b", "ab"))
print(re.findall(r"<(\w+)>(.*?)</\1>", "<b>bold</b><i>it</i>"), re.findall("", "ab"), re.findall("x*", "axxb"))
print(re.findall(r"(?i)hello|WORLD", "Hello world"), re.findall(r"\b[a-z]{3}\b", "the cat sat on it"))
print(re.findall(r"(?<=\$)\d+", "$5 60 $7"), re.findall(r"foo(?!bar)\w*", "foobar foobaz"), re.findall(r"(?<!un)happy", "happy unhappy"))
print(re.findall(r"^\w", "a\nb", re.M), re.findall(r"\w$", "a\nb\n"), re.findall(r"\w$", "a\nb\n", re.M), re.findall(r"\A\w|\w\Z", "abc"))
print(re.findall(r"a.c", "abc a\nc"), re.findall(r"a.c", "abc a\nc", re.S), re.findall(r"[^\W\d_]+", "ab1é_z"))
print(re.findall(r"\w+", "naïve café", re.A), re.findall(r"[а-я]+", "привет, мир"), re.findall(r"[\]\-a^]", "]-b^a"))

greedy, lazy = re.match(r"<.*>", "<a><b>"), re.match(r"<.*?>", "<a><b>")
print(greedy[0], lazy[0], re.match(r"a{2,3}", "aaaa")[0], re.match(r"a{2,3}?", "aaaa")[0], re.match(r"a{,2}", "aaa")[0])
print(re.match(r"(a+)+b", "aaab"), re.match(r"(?:ab)*", "ababx").end(), re.match(r"a{x}", "a{x}"), re.match(r"(?>a+)ab", "aaab"))
print(re.match(r"(\d)?(?(1)a|b)", "1a"), re.match(r"(\d)?(?(1)a|b)", "b"), re.match(r"(\d)?(?(1)a|b)", "1b"))
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)|(b)", "b").groups("-"), re.match(r"((a)(b))", "ab").lastindex)

verbose = re.compile(
    r"""
    (\d+)      # how many
    \s*        # with or without a blank
    ([a-z]+)   # of what
    """,
    re.VERBOSE,
)
print(verbose.match("10 km").groups(), verbose.search("about 5kg").span())
print(re.compile("o").search("foo", 2), re.compile("o").match("foo", 1), re.compile("^o").search("foo", 1), re.compile("o").findall("foobo", 0, 2))

tokens = [("NUMBER", r"\d+(\.\d*)?"), ("NAME", r"[A-Za-z]+"), ("OPERATOR", r"[+\-*/=]"), ("BLANK", r"\s+"), ("OTHER", r".")]
scanner = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in tokens))
print([(match.lastgroup, match.group()) for match in scanner.finditer("x = 3.14 * y ?") if match.lastgroup != "BLANK"])
