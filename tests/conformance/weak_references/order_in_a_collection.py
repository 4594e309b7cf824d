# Callbacks of one collection come in the order in which the objects were made, wherever in memory they lie.
import gc, weakref
gc.disable()
class A:
    def __init__(self, n): self.n = n; self.me = self
filler = [A(i) for i in range(10)]
for f in filler: f.me = None
del f
# free every other, in odd order, so that places are reused out of order
for i in (3, 7, 1, 5): filler[i] = None
refs = []
x = [A(100+i) for i in range(8)]
for a in x:
    refs.append(weakref.ref(a, lambda r, n=a.n: print("gone", n)))
del a
del x
gc.collect()
print("--")
x = [A(200+i) for i in range(4)]
for k in (2, 0, 3, 1):
    refs.append(weakref.ref(x[k], lambda r, n=x[k].n: print("gone", n)))
del x
gc.collect()
