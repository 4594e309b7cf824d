# itertools: iterators built from iterators, as generators of hidden code, behind functions that ask for the iterators at once. Behaviour follows CPython's Modules/itertoolsmodule.c.

_missing = object()


class count:
    """One of the two iterators that say what they will answer; those that show no more than their name are generators."""

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not hasattr(number, "__add__") or isinstance(number, (str, bytes, list, tuple)):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        number = self._next
        self._next = number + self._step
        return number

    def __repr__(self):
        is_plain = isinstance(self._step, int) and self._step == 1
        return f"count({self._next!r})" if is_plain else f"count({self._next!r}, {self._step!r})"


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(iterator):
    saved = []
    for item in iterator:
        saved.append(item)
        yield item
    while saved:
        yield from saved


class repeat:
    def __init__(self, object, times=_missing):
        self._object = object
        self._left = None if times is _missing else len(range(times))

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        return f"repeat({self._object!r})" if self._left is None else f"repeat({self._object!r}, {self._left})"


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if initial is None:
        for total in iterator:
            break
        else:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


class chain:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, *iterables):
        self._walk = _chain(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._walk = _chain(iterable)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._walk)


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selector in zip(data, selectors):
        if selector:
            yield item


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


def filterfalse(function, iterable, /):
    return _filterfalse(function, iter(iterable))


def _filterfalse(function, iterator):
    for item in iterator:
        if not (item if function is None else function(item)):
            yield item


def islice(iterable, *bounds):
    limits = slice(*bounds)
    start = 0 if limits.start is None else limits.start
    step = 1 if limits.step is None else limits.step
    for value, name in ((start, "Indices"), (limits.stop, "Stop argument"), (step, "Step")):
        if value is not None and (not isinstance(value, int) or value < 0):
            if name == "Stop argument":
                raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, limits.stop, step)


def _islice(iterator, start, stop, step):
    wanted = start
    position = 0
    while stop is None or position < max(start, stop):
        if stop is not None and position >= stop and position >= start:
            return
        for item in iterator:
            break
        else:
            return
        if position == wanted and (stop is None or position < stop):
            yield item
            wanted += step
            if stop is not None and wanted >= stop:
                # The items up to stop are consumed as well, as CPython does.
                for _ in range(stop - position - 1):
                    next(iterator, None)
                return
        position += 1


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for arguments in iterator:
        yield function(*arguments)


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(iterator):
    for previous in iterator:
        break
    else:
        return
    for item in iterator:
        yield previous, item
        previous = item


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched(iter(iterable), n, strict)


def _batched(iterator, n, strict):
    batch = []
    for item in iterator:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    alive = len(iterators)
    while alive:
        row = []
        for index, iterator in enumerate(iterators):
            if iterator is None:
                row.append(fillvalue)
                continue
            item = next(iterator, _missing)
            if item is _missing:
                alive -= 1
                if not alive:
                    return
                iterators[index] = None
                item = fillvalue
            row.append(item)
        yield tuple(row)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]
    return tuple(__tee(iterator, queues, queue) for queue in queues)


def __tee(iterator, queues, own):
    while True:
        if not own:
            item = next(iterator, _missing)
            if item is _missing:
                return
            for queue in queues:
                queue.append(item)
        yield own.pop(0)


class groupby:
    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._started = False
        self._exhausted = False
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        item = next(self._iterator, _missing)
        if item is _missing:
            self._exhausted = True
            return
        self._item = item
        self._item_key = item if self._key is None else self._key(item)

    def __next__(self):
        if not self._started:
            self._started = True
            self._advance()
        elif self._group is not None:
            # Skip what the consumer left of the group before.
            current = self._group_key
            while not self._exhausted and self._item_key == current:
                self._advance()
        if self._exhausted:
            raise StopIteration
        self._group_key = self._item_key
        self._group = object()
        return self._group_key, self._walk_group(self._group, self._group_key)

    def _walk_group(self, group, key):
        while self._group is group and not self._exhausted and self._item_key == key:
            item = self._item
            self._advance()
            yield item


def product(*iterables, repeat=1):
    pools = [tuple(iterable) for iterable in iterables] * repeat
    return _product(pools)


def _product(pools):
    rows = [()]
    for pool in pools:
        rows = [row + (item,) for row in rows for item in pool]
    yield from rows


def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError("Expected int as r")
    _check_length(r)
    return _permutations(pool, r) if r <= len(pool) else iter(())


def _check_length(r):
    if r < 0:
        raise ValueError("r must be non-negative")


def _permutations(rest, r):
    """Each in turn as the first, before all arrangements of those that stay."""
    if r < 2:
        for only in rest if r else [()]:
            yield (only,) if r else only
        return
    for place, first in enumerate(rest):
        for others in _permutations(rest[:place] + rest[place + 1:], r - 1):
            yield (first, *others)


def combinations(iterable, r):
    pool = tuple(iterable)
    _check_length(r)
    return _combinations(pool, r, 0, 1)


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    _check_length(r)
    return _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    yield from _combinations(pool, r, 0, 0)


def _combinations(pool, r, start, gap):
    if r == 0:
        yield ()
        return
    for index in range(start, len(pool)):
        for rest in _combinations(pool, r - 1, index + gap, gap):
            yield (pool[index], *rest)
