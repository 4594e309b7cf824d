"""What belongs to the loop's surface and works without the outside world."""
import asyncio
import inspect

names = """call_soon call_soon_threadsafe call_later call_at time create_future create_task run_forever run_until_complete
stop close is_running is_closed get_debug set_debug set_exception_handler get_exception_handler
default_exception_handler call_exception_handler set_task_factory get_task_factory shutdown_asyncgens
shutdown_default_executor slow_callback_duration""".split()


async def main():
    loop = asyncio.get_running_loop()
    print([name for name in names if not hasattr(loop, name)])
    print(isinstance(loop, asyncio.AbstractEventLoop))
    print(inspect.iscoroutinefunction(loop.shutdown_asyncgens))
    print(await loop.shutdown_asyncgens(), loop.is_running(), loop.is_closed())
    print(f"{loop.time():.3f}", type(loop.time()).__name__)
    print(asyncio.wait.__name__, asyncio.gather.__name__, asyncio.sleep.__name__)
    print([name for name in ("ALL_COMPLETED", "FIRST_EXCEPTION", "FIRST_COMPLETED")
           if getattr(asyncio, name) == name])

asyncio.run(main())
