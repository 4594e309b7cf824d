# A __del__ of one's own in a subclass of Task or Future takes the place of asyncio's complaints, unless it asks for them.
import asyncio
import weakref


class Quiet(asyncio.Task):
    def __del__(self):
        print("gone:", self.get_name(), self.done())


class Telling(asyncio.Task):
    def __del__(self):
        print("told:", self.get_name())
        super().__del__()


class Slot(asyncio.Future):
    def __del__(self):
        print("slot gone", self.done())


async def fail():
    raise ValueError("lost")


async def work():
    return 1


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print("handler:", context["message"]))
    for cls in (Quiet, Telling):
        task = cls(work(), name=f"{cls.__name__} works")
        await task
        del task
        task = cls(fail(), name=f"{cls.__name__} fails")
        await asyncio.sleep(0)
        del task
    slot = Slot()
    slot.set_exception(KeyError("never asked for"))
    watch = weakref.ref(slot, lambda reference: print("watched", reference()))
    del slot
    print(watch())


asyncio.run(main())
