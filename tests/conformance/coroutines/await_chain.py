# A chain of awaits runs like calls until something really waits.
import asyncio


async def fetch_user(user_id):
    print("  fetch_user starts", user_id)
    await asyncio.sleep(0.5)
    print("  fetch_user ends")
    return {"id": user_id, "name": f"user{user_id}"}


async def fetch_posts(user):
    print("  fetch_posts starts", user["name"])
    await asyncio.sleep(0.25)
    return [f"{user['name']}-post{n}" for n in range(2)]


async def no_waiting(value):
    return value * 2


async def profile(user_id):
    user = await fetch_user(user_id)
    posts = await fetch_posts(user)
    return f"{user['name']} wrote {', '.join(posts)}, twice {await no_waiting(21)}"


async def main():
    loop = asyncio.get_running_loop()
    print("start", loop.time())
    print(await profile(7))
    print("end", loop.time())
    coroutine = no_waiting(1)
    print(type(coroutine).__name__, asyncio.iscoroutine(coroutine), asyncio.iscoroutinefunction(no_waiting))
    print(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)
    try:
        await 5
    except TypeError as error:
        print(error)


print(asyncio.run(main()))
