# The generic classes of the standard library in annotations, which are evaluated when the function is defined.
import contextlib
import functools
import itertools
import queue
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from types import GenericAlias, TracebackType


def tally(words: deque[str], seen: Counter[str], places: defaultdict[str, list[int]]) -> OrderedDict[str, int]:
    for place, word in enumerate(words):
        seen[word] += 1
        places[word].append(place)
    return OrderedDict(sorted(seen.items()))


print(tally(deque("abca"), Counter(), defaultdict(list)))
for name, hint in tally.__annotations__.items():
    print(name, hint)
for alias in (ChainMap[str, int], queue.Queue[int], functools.partial[int], itertools.chain[int], ExceptionGroup[ValueError]):
    print(alias, type(alias) is GenericAlias)
print(contextlib.AbstractContextManager[int], functools.cached_property[int])

try:
    1 / 0
except ZeroDivisionError as error:
    print(TracebackType, isinstance(error.__traceback__, TracebackType))
for make in (lambda: None | None, lambda: None | 3, lambda: int | None, lambda: range[int]):
    try:
        print(make())
    except TypeError as error:
        print(error)
