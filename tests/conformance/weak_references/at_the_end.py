# Weak references to objects that a cycle keeps until the program ends.
import weakref, gc, atexit
class A:
    def __init__(self, n): self.n = n; self.me = self
class D(A):
    def __del__(self): print("del", self.n)
kept = []
def watch(o, kept=kept):
    kept.append(weakref.ref(o, lambda r, n=o.n, p=print: p("callback", n, r())))
for o in [A(1), D(2), A(3), D(4)]:
    watch(o)
a = A(5); watch(a)
d = D(6); watch(d)
weakref.finalize(a, print, "finalize 5")
weakref.finalize(d, print, "finalize 6")
del o
import sys
sys.kept_alive = kept
print("end")
