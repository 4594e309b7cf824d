"""The body of the block raises: tasks are cancelled and the body's own exception joins the group."""
import asyncio


async def worker(n):
    try:
        await asyncio.sleep(n)
        print("worker", n, "finished")
    except asyncio.CancelledError:
        print("worker", n, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for n in (1, 2, 3):
                group.create_task(worker(n))
            await asyncio.sleep(1.5)
            raise RuntimeError("body")
    except ExceptionGroup as group_error:
        print(group_error.message, [str(error) for error in group_error.exceptions])

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker(1))
            raise RuntimeError("before anything ran")
    except* RuntimeError as group_error:
        print("again:", group_error.exceptions)

    async def failing():
        raise LookupError("in task")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            try:
                await asyncio.sleep(5)
            finally:
                raise ArithmeticError("in the body's cleanup")
    except ExceptionGroup as group_error:
        print(sorted(type(error).__name__ for error in group_error.exceptions))
        print([type(error.__context__).__name__ for error in group_error.exceptions])

asyncio.run(main())
