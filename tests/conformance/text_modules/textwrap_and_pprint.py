# textwrap and pprint: wrapped paragraphs, indents, and nested data over several lines.
import pprint
import textwrap
from collections import Counter, OrderedDict, defaultdict, deque

text = """The quick brown fox jumps over the lazy dog, and then it sleeps for a very long while; a well-known
habit of foxes.   Extra   spaces stay inside lines."""
print(textwrap.fill(text, width=30))
print(textwrap.wrap("aaaaaaaaaaaaaaaaaaaa bb", 8), textwrap.shorten(text, 40), textwrap.shorten("a b c", 10))
print(textwrap.dedent("""
    indented
      more

    back
"""), textwrap.indent("one\n\ntwo\n", "> "), sep="|")
print(textwrap.fill("first second third fourth", 16, initial_indent="* ", subsequent_indent="  "))
data = {"name": "a longer name than before", "values": list(range(30)), "nested": {"key": "value" * 5, "tuple": (1, 2, 3)},
        "set": {3, 1, 2}, "text": "words " * 20}
pprint.pprint(data)
pprint.pprint(data, width=120, compact=True)
pprint.pp({"b": 1, "a": [1, [2, [3, [4]]]]}, depth=2)
pprint.pprint({"b": 1, "a": 2}, width=5)
print(pprint.pformat(["short"]), pprint.pformat(deque(range(40)), width=60), sep="\n")
pprint.pprint(Counter("mississippi" * 9), width=20)
pprint.pprint(defaultdict(list, {f"key{n}": list(range(n)) for n in range(8)}), width=40)
pprint.pprint([{"id": n, "title": f"title number {n}", "tags": ["a", "b"]} for n in range(3)], indent=2, width=50)
