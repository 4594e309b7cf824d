# Classes derived from string.Template with delimiters, names and patterns of their own.
import string


class Percent(string.Template):
    delimiter = "%"


class Dotted(string.Template):
    idpattern = r"[a-z][.a-z0-9]*"


class Braces(string.Template):
    idpattern = r"[a-z]+"
    braceidpattern = r"[A-Z]+"
    flags = 0


class Tags(string.Template):
    delimiter = "<"
    pattern = r"""
    <(?:
      (?P<escaped><)          |  # two of them
      (?P<named>[a-z]+)>      |
      \[(?P<braced>[a-z]+)\]> |
      (?P<invalid>)
    )
    """


print(Percent("%who is 100%% %{what}").substitute(who="tea", what="good"))
print(Dotted("${user.name} owes $order.sum").substitute({"user.name": "Ann", "order.sum": 5}))
for text in ("$foo ${BAR}", "$FOO", "${bar}", "$foo and\n  ${bar}"):
    template = Braces(text)
    print(repr(template.safe_substitute(foo=1, BAR=2)), template.is_valid(), template.get_identifiers())
    try:
        print(template.substitute(foo=1, BAR=2))
    except ValueError as error:
        print(error)
tags = Tags("<name> and <[other]> << <?>")
print(tags.safe_substitute(name="x"), tags.get_identifiers(), tags.is_valid())
for values in ({}, {"name": 1, "other": 2}):
    try:
        print(tags.substitute(values))
    except (KeyError, ValueError) as error:
        print(repr(error))
usual = string.Template("$when, $When and ${one}two $$5 $5 \n $")
print(usual.get_identifiers(), usual.is_valid(), usual.safe_substitute(when="now", one=1))
try:
    usual.substitute(when="now", When="Now", one=1)
except ValueError as error:
    print(error)
