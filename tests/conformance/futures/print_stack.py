"""Task.print_stack and get_stack for waiting, failed and finished tasks."""
import asyncio
import io


async def deepest():
    await asyncio.sleep(1)
    raise ValueError("deep down")


async def middle():
    return await deepest()


async def outermost():
    print("in outermost")
    return await middle()


async def main():
    task = asyncio.create_task(outermost(), name="stacked")
    await asyncio.sleep(0.5)
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack()])
    text = io.StringIO()
    task.print_stack(file=text)
    print(text.getvalue().splitlines()[0].split(" wait_for")[0])
    await asyncio.wait([task])
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack()])
    print([frame.f_code.co_name for frame in task.get_stack(limit=1)])
    done = asyncio.create_task(asyncio.sleep(0), name="finished")
    await done
    text = io.StringIO()
    done.print_stack(file=text)
    print(done.get_stack(), text.getvalue().startswith("No stack for <Task finished name='finished'"))
    print(repr(task.exception()))

asyncio.run(main())
