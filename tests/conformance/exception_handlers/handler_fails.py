"""A handler that fails itself, one that stops the loop, one that calls the default."""
import asyncio
import sys


def failing(loop, context):
    print("failing handler called:", context["message"])
    raise RuntimeError("handler broke")


def delegating(loop, context):
    print("delegating:", context["message"], file=sys.stdout)
    loop.default_exception_handler(context)


def stopping(loop, context):
    print("stop because of", repr(context["exception"]))
    loop.stop()


def explode():
    raise ZeroDivisionError("boom")


loop = asyncio.new_event_loop()
for handler in (failing, delegating, stopping):
    loop.set_exception_handler(handler)
    loop.call_soon(explode)
    loop.call_later(1, print, "timer at", loop.time() + 1)
    if handler is not stopping:
        loop.call_later(2, loop.stop)
    loop.run_forever()
    print("stopped at", loop.time())
loop.set_exception_handler(None)
loop.call_exception_handler({"message": "handled by default", "b": 2, "a": 1})
loop.close()
