"""A token belongs to the context in which it was made."""
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def resets(token):
    print("inside:", user.get())
    try:
        user.reset(token)
    except ValueError as error:
        print("ValueError", "was created in a different Context" in str(error))
    own = user.set("own")
    user.reset(own)
    print("inside:", user.get())


async def main():
    token = user.set("main")
    await asyncio.create_task(resets(token))
    context = contextvars.copy_context()
    try:
        context.run(user.reset, token)
    except ValueError:
        print("not in a copy either")
    await resets_here(token)
    print("outside:", user.get())


async def resets_here(token):
    user.reset(token)

asyncio.run(main())
