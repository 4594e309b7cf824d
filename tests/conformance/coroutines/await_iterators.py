"""What __await__ gives, driven by hand: by next, by for, by send and throw, and by yield from."""
import asyncio
async def two():
    print('in two')
    return 5
async def three():
    await asyncio.sleep(0.1)
    return 6
w = two().__await__()
print(type(w).__name__)
try: print(next(w))
except StopIteration as e: print('stop', e.value)
w = two().__await__()
for x in w: print(x)
print(list(two().__await__()))
c = two()
try:
    for x in c: pass
except TypeError as e: print(e)
try: next(c)
except TypeError as e: print(e)
try: iter(c)
except TypeError as e: print(e)
c.close()
w = two().__await__()
print(iter(w) is w)
try: w.send(None)
except StopIteration as e: print('stop', e.value)
w = two().__await__()
try: w.throw(ValueError('x'))
except ValueError as e: print(repr(e))
w = two().__await__(); w.close()
class A:
    def __await__(self):
        r = yield from three().__await__()
        return r + 1
class B:
    def __await__(self):
        return three().__await__()
class C:
    def __await__(self):
        return (yield from A().__await__()) * 2
async def main():
    print(await A(), await B(), await C())
asyncio.run(main())
a, = [*B().__await__().__class__.__name__.split()]
print(a)
