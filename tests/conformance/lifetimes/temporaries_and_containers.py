# When temporaries, variables and what containers hold die, statement by statement.
import gc, sys, contextlib, itertools, functools, collections, weakref
gc.disable()


class M:

    def __init__(self, n, *more):
        self.n = n
        self.more = more

    def __del__(self):
        print("  dies", self.n)

    def __eq__(self, o):
        return self is o

    def __hash__(self):
        return hash(self.n)

    def __add__(self, o):
        return M(f"{self.n}+{getattr(o, 'n', o)}")

    def __iadd__(self, o):
        self.n += "!"
        return self

    def __enter__(self):
        return M(f"entered {self.n}")

    def __exit__(self, *a):
        print("  exit", self.n, a[0])
        return True

    def __iter__(self):
        return iter([M(f"{self.n}.0"), M(f"{self.n}.1")])

    def __getitem__(self, k):
        return M(f"{self.n}[{getattr(k, 'n', k)}]")

    def __call__(self, *a, **k):
        return M(f"{self.n}()")

    def __repr__(self):
        return f"<{self.n}>"

    def __lt__(self, o):
        return self.n < o.n

    def __bool__(self):
        return self.n != "false"

    def __format__(self, s):
        return f"{self.n}:{s}"

    def __contains__(self, x):
        return False

    def meth(self, *a):
        return M(f"{self.n}.meth")


def ident(*a, **k):
    return None


def t_expr():
    M("a")
    print("next")
    (M("b"), M("c"))
    print("n2")
    [M("d"), M("e")]
    print("n3")
    {"k": M("f"), "l": M("g")}
    print("n4")


def t_binary():
    x = M("a") + M("b")
    print("have", x.n)
    x = x + M("c")
    print("rebound")
    x += M("d")
    print("inplace")
    y = M("p") + M("q") + M("r")
    print("three")


def t_call():
    ident(M("a"), M("b"), k=M("c"), l=M("d"))
    print("called")
    ident(*[M("e"), M("f")], **{"z": M("g")})
    print("star")


def t_method():
    M("a").meth(M("b")).meth(M("c")).n
    print("chain")


def t_subscript():
    x = M("a")[M("k")]
    print("sub")
    y = M("b")[M("i")][M("j")]
    print("subsub")
    d = {}
    d["x"] = M("v")
    d["x"] = M("w")
    print("replaced")
    del d["x"]
    print("deleted")


def t_attr():
    o = M("o")
    o.x = M("x")
    o.x = M("y")
    print("set")
    del o.x
    print("del")
    o.more = [M("1"), M("2")]
    o = None
    print("none")


def t_unpack():
    a, b = (M("a"), M("b"))
    a, b = (b, a)
    print("swapped")
    a, *b = (M("c"), M("d"), M("e"))
    print("star")
    (a, b), c = (M("f"), M("g"))
    print("nested", a.n, b.n)


def t_loop():
    for x in [M("a"), M("b"), M("c")]:
        print("item", x.n)
    print("after")
    del x
    for i, x in enumerate(M("it")):
        print("item", i, x.n)
    else:
        print("else")
    print("after")


def t_break():
    for x in (M(str(i)) for i in range(5)):
        if x.n == "2":
            break
    print("broke")
    x = None
    print("done")


def t_while():
    n = 0
    while M("cond"):
        n += 1
        m = M(f"body {n}")
        if n == 2:
            break
    print("over")


def t_compare():
    print(M("a") < M("b") < M("c"))
    print("chained")
    M("x") in M("y")
    print("in")
    M("p") is M("q")
    print("is")
    not M("r")
    print("not")


def t_bool():
    x = M("false") or M("b")
    print("or")
    y = M("a") and M("c")
    print("and")
    z = M("i") if M("false") else M("j")
    print("if")


def t_fstring():
    print(f"{M('a')} {M('b'):>5} {M('c')!r}")
    print("{} {x}".format(M("f"), x=M("g")))


def t_comp():
    l = [x.n for x in [M("a"), M("b")]]
    print("list")
    d = {x.n: x for x in (M("c"), M("d"))}
    print("dict")
    d.clear()
    print("clear")
    s = [y for x in [M("p")] for y in x]
    print("nested")
    del s
    print("del")


def t_gen():
    g = (x for x in [M("a"), M("b"), M("c")])
    next(g)
    print("one")
    next(g)
    print("two")
    g.close()
    print("closed")
    del g

    def gen():
        a = M("ga")
        yield M("y1")
        b = M("gb")
        yield M("y2")
        return M("ret")
    g = gen()
    x = next(g)
    print("x")
    x = next(g)
    print("x2")
    del g
    print("del g")
    del x
    print("del x")
    g = gen()
    print([v.n for v in g])
    print("exhausted")


def t_yield_from():

    def inner():
        m = M("in")
        r = (yield M("1"))
        print("got", r)
        return M("ret")

    def outer():
        m = M("out")
        r = (yield from inner())
        print("ret", r.n)
        yield r
    g = outer()
    next(g)
    sent = M("sent")
    x = g.send(sent)
    del sent
    print(x.n)
    g = None
    print("g gone")
    x = None


def t_closure():

    def make():
        c = M("cell")
        d = M("local")

        def f(x=M("default")):
            return c
        return f
    f = make()
    print("made")
    g = f
    del f
    g()
    del g
    print("gone")


def t_except():
    try:
        a = M("a")
        raise ValueError(M("arg"))
    except ValueError as e:
        print("caught")
        b = M("b")
    print("after")
    a = b = None
    print("end")
    try:
        try:
            raise KeyError(M("k1"))
        finally:
            m = M("fin")
            print("finally")
    except KeyError:
        print("caught 2")
    print("after 2")


def t_except_nested():

    def f(n):
        l = M(f"local {n}")
        if n == 0:
            raise ValueError(M("deep"))
        f(n - 1)
    try:
        f(2)
    except ValueError as e:
        t = e.__traceback__
        print("caught")
    print("after")
    t = t.tb_next
    print("tb_next")
    t = None
    print("t gone")


def t_reraise():

    def f():
        m = M("f")
        try:
            raise KeyError("x")
        except KeyError as e:
            n = M("n")
            raise ValueError(M("v")) from e
    try:
        f()
    except ValueError as e:
        print(type(e.__cause__))
        e.__cause__ = None
        print("cause gone")
    print("after")


def t_with():
    with M("a") as x, M("b") as y:
        print("body")
        raise ValueError(M("err"))
    print("after with")
    x = y = None
    with M("c"):
        print("c body")
    print("end")


def t_exitstack():
    with contextlib.ExitStack() as s:
        s.enter_context(M("a"))
        s.callback(ident, M("arg"))
        s.push(M("b"))
        print("body")
    print("after")


@contextlib.contextmanager
def cm(n):
    m = M(n)
    try:
        yield M(f"yielded {n}")
    finally:
        print("  cm over", n)


def t_contextmanager():
    with cm("a") as x:
        print("body")
    print("after", x.n)
    del x
    try:
        with cm("b"):
            raise KeyError(M("k"))
    except KeyError:
        print("caught")
    print("end")


def t_class():

    class C:
        a = M("class attr")

        def __init__(self):
            self.b = M("inst attr")
            self.c = M("c")
    c = C()
    del c
    print("inst gone")
    C.a = M("new")
    print("replaced")
    C.a = None


def t_slots():

    class S:
        __slots__ = ("a", "b")
    s = S()
    s.a = M("a")
    s.b = M("b")
    s.a = M("a2")
    print("set")
    del s.b
    print("del")
    s = None
    print("gone")


def t_inherit():

    class L(list):
        pass

    class D(dict):
        pass

    class T(tuple):
        pass
    l = L([M("l1"), M("l2")])
    l.x = M("lx")
    l = None
    print("L")
    d = D(a=M("d1"), b=M("d2"))
    d.x = M("dx")
    d = None
    print("D")
    t = T([M("t1"), M("t2")])
    t.x = M("tx")
    t = None
    print("T")


def t_list():
    l = [M(str(i)) for i in range(8)]
    l.pop()
    print("pop")
    l.pop(0)
    print("pop0")
    l[1:3] = [M("s")]
    print("slice")
    del l[0]
    print("del")
    l.remove(l[0])
    print("remove")
    l *= 0
    print("mul")
    l = [M("a"), M("b")]
    l = l + [M("c")]
    print("plus")
    l.extend(M("e"))
    print("ext")
    l.insert(0, M("ins"))
    l.sort()
    print([x.n for x in l])
    l.clear()
    print("clear")


def t_dict():
    d = {M("k1"): M("v1"), M("k2"): M("v2"), "z": M("v3")}
    d.pop("z")
    print("pop")
    d.popitem()
    print("popitem")
    d.update(a=M("u"), b=M("w"))
    d.setdefault("a", M("unused"))
    print("setdefault")
    e = d | {"a": M("or")}
    print("or")
    d = None
    print("d")
    e = None
    print("e")
    d = collections.defaultdict(lambda: M("def"))
    d[1]
    d[2]
    d = None
    print("dd")
    d = collections.ChainMap({"a": M("cm")}, {"b": M("cm2")})
    d = None
    print("chain")


def t_func():

    def f(a, b=None, *c, d, **e):
        a = None
        print("a gone")
        b = M("rebound")
        print("b")
        return c
    r = f(M("1"), M("2"), M("3"), M("4"), d=M("5"), x=M("6"))
    print("returned")
    r = None
    functools.partial(ident, M("p"), k=M("pk"))(M("q"))
    print("partial")
    (lambda x, y=M("ly"): None)(M("lx"))
    print("lambda")


def t_iter():
    list(filter(lambda x: x.n == "f2", [M("f1"), M("f2")]))
    print("filter")
    sorted([M("b"), M("a")])
    print("sorted")
    list(itertools.chain([M("c1")], [M("c2")]))
    print("chain")
    list(itertools.islice((M(str(i)) for i in range(5)), 2))
    print("islice")
    any((x.n == "2" for x in [M("1"), M("2"), M("3")]))
    print("any")
    list(reversed([M("r1"), M("r2")]))
    print("rev")
    dict(zip("ab", [M("za"), M("zb")]))
    print("dict")
    a, b = itertools.tee(iter([M("t1"), M("t2")]))
    next(a)
    next(b)
    print("tee")
    del a, b
    print("tee gone")
    [list(g) for k, g in itertools.groupby([M("g1"), M("g2")], lambda x: 1)]
    print("groupby")
    functools.reduce(lambda x, y: y, [M("x1"), M("x2"), M("x3")])
    print("reduce")


def t_match():
    match [M("a"), M("b"), M("c")]:
        case [x, *rest] if x.n == "zz":
            pass
        case [y, z, _]:
            print("matched", y.n)
    print("after")
    x = rest = None
    print("x")
    y = z = None
    print("y z")
    match {"k": M("v"), "l": M("w")}:
        case {"k": v, **r}:
            print("dict", v.n)
    print("end")


def t_walrus():
    if (x := M("w")).n == "w":
        print("walrus")
    [(y := M(f"c{i}")) for i in range(3)]
    print("comp")
    x = None
    print("end")


def t_global():
    global G
    G = M("g1")
    G = M("g2")
    print("set")
    del G
    print("del")


def t_del_many():
    a = M("a")
    b = M("b")
    c = [M("c1"), M("c2")]
    del a, c
    print("del")
    return b


def t_swap_attr():
    a = M("a")
    b = M("b")
    a.o = b
    b.o = a
    a = b = None
    print("cycle")
    gc.collect()
    print("collected")


def t_chain_assign():
    a = b = c = M("abc")
    a = M("a")
    b = None
    print("two gone")
    c = None
    print("three gone")
    x = [M("l")] * 2
    y = x[0] = None
    print("x0")
    x[1] = None
    print("x1")


def t_nested_data():
    x = {"a": [M("1"), (M("2"), M("3"))], "b": {"c": M("4")}}
    x = None
    print("gone")
    t = (M("t1"), [M("t2")], M("t3"))
    t = None
    print("t")
    s = {M("same")}
    s.discard(0)
    s = None
    print("s")
    f = frozenset([M("fs")])
    f = None


def t_recursion():

    def r(n):
        m = M(f"r{n}")
        return r(n - 1) if n else 0
    r(3)
    print("over")


def t_return_finally():

    def f():
        try:
            return M("ret")
        finally:
            m = M("in finally")
            print("finally")
    f()
    print("called")

    def g():
        for i in range(3):
            m = M(f"m{i}")
            try:
                continue
            finally:
                print("fin", i)
        return m
    g()
    print("g")


def t_str_join():
    "".join((x.n for x in [M("a"), M("b")]))
    print("joined")
    print(*[M("r"), M("s")])


def t_property():

    class P:

        @property
        def x(self):
            return M("prop")

        @functools.cached_property
        def y(self):
            return M("cached")

        @staticmethod
        def s(a):
            return M("static")

        @classmethod
        def c(cls, a):
            return M("cm")
    p = P()
    p.x
    print("x")
    p.y
    print("y")
    p.s(M("1"))
    print("s")
    p.c(M("2"))
    print("c")
    del p
    print("p")


def t_weakref():
    m = M("w")
    r = weakref.ref(m, lambda r: print("  callback"))
    weakref.finalize(m, print, "  finalize")
    m = None
    print("dead", r())


def t_exc_group():
    try:
        raise ExceptionGroup("g", [ValueError(M("v")), KeyError(M("k"))])
    except* ValueError as e:
        print("v")
        del e
    except* KeyError as e:
        print("k")
    print("end")


def t_locals_order():
    c = M("c")
    a = M("a")
    b = M("b")
    del a
    a = M("a2")
    print("end")


def t_args_order(x=1, y=2):
    return


for name, f in list(globals().items()):
    if name.startswith("t_"):
        print(name)
        r = f()
        print(" returned")
        r = None


def args(b, a, *z, c, **k):
    m = M("m")


args(M("1"), M("2"), M("3"), M("4"), c=M("5"), y=M("6"), x=M("7"))
print("end of program")
K = M("global 1")
A = M("global 2")
L = [M("in list"), M("in list 2")]
