"""Iterators are made of iterables at once, so that a wrong one is told where it was given."""
import itertools
import textwrap

for make in (itertools.cycle, itertools.pairwise, itertools.accumulate, itertools.zip_longest,
             lambda bad: itertools.takewhile(bool, bad), lambda bad: itertools.starmap(pow, bad),
             lambda bad: itertools.compress(bad, [1])):
    try:
        make(5)
    except TypeError as error:
        print("TypeError:", error)


def noisy():
    print("started")
    yield from "ab"


pairs = itertools.pairwise(noisy())
print("made")
print(list(pairs))
print(list(itertools.zip_longest("abc", [1], fillvalue="-")), list(itertools.accumulate([1, 2, 3], initial=10)))
text = "A well-known, state-of-the-art -- or not? -- x-y plot--really! Some---dashes and self-\n employed people"
for width in (9, 14, 22):
    print(textwrap.wrap(text, width))
print(textwrap.wrap(text, 14, break_on_hyphens=False))
