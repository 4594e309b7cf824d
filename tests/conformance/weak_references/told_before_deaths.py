# What dies in a cycle is out of reach for weak references before any __del__ runs.
import gc, weakref
gc.disable()
class A:
    def __init__(self, n): self.n = n; self.me = self
class D(A):
    def __del__(self): print("del", self.n)
x = [D(1), A(2), D(3), A(4)]
refs = [weakref.ref(a, lambda r, n=a.n: print("callback", n, r())) for a in reversed(x)]
del x
gc.collect()
print("--")
# weak references in the garbage itself
x = D(5)
x.ref = weakref.ref(x, lambda r: print("never"))
keep = weakref.ref(x, lambda r: print("callback 5", r()))
del x
gc.collect()
print("--")
# resurrected
kept = []
class R(A):
    def __del__(self): print("revived", self.n); kept.append(self)
x = R(6)
w = weakref.ref(x, lambda r: print("callback 6", r()))
v = weakref.ref(x)
del x
gc.collect()
print(v(), w(), kept[0].n)
kept.clear()
gc.collect()
print("--")
x = R(7); y = A(8)
x.y = y; y.x = x
v = weakref.ref(y, lambda r: print("callback 8", r())); u = weakref.ref(y)
del x, y
gc.collect()
print(v() is None, u() is None, kept[0].y.n)
wd = weakref.WeakValueDictionary()
z = A(9); wd["a"] = z
weakref.finalize(z, print, "finalized 9")
f = weakref.finalize(kept[0], print, "finalized 7")
del z; kept.clear()
gc.collect()
print(dict(wd), f.alive)
