"""close() of what asend, __anext__, aclose and athrow return."""


async def g():
    yield 1
for make in (lambda a: a.asend(None), lambda a: a.__anext__(), lambda a: a.aclose(), lambda a: a.athrow(ValueError)):
    s = make(g())
    try: print(s.close())
    except BaseException as e: print(repr(e))
    try: print(s.close())
    except BaseException as e: print(repr(e))
    try: s.send(None)
    except BaseException as e: print(repr(e))
