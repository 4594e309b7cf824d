# The parts of a future, and of one of a program's class, in the order in which they die with it.
import asyncio


class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


class F(asyncio.Future):
    pass


class E(Exception):
    pass


async def main():
    for C in (asyncio.Future, F):
        print(C.__name__)
        f = C()
        f.x = Mortal("attribute")
        f.set_result(Mortal("result"))
        del f
        f = C()
        f.x = Mortal("attribute")

        def cb(f, m=Mortal("callback")):
            pass
        f.add_done_callback(cb)
        del cb
        e = E(Mortal("exception"))
        f.set_exception(e)
        del e
        f.exception()
        del f
        await asyncio.sleep(0)
        print("-")
        f = C()
        f.x = Mortal("attribute")
        f.y = Mortal("y")
        f.cancel(Mortal("message"))
        del f
        print("-")
        f = C()
        f.x = Mortal("attribute")

        def cb(f, m=Mortal("callback")):
            pass
        f.add_done_callback(cb)

        def cb(f, m=Mortal("callback2")):
            pass
        f.add_done_callback(cb)
        del cb, f
        print("-")


asyncio.run(main())
