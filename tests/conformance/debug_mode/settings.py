"""Where debug mode comes from, and what it refuses."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    for wrong in (asyncio.sleep(0), asyncio.sleep, 5, None):
        try:
            loop.call_soon(wrong)
            print("accepted", wrong)
        except TypeError as error:
            print(str(error)[:60].split(", got")[0])
        if asyncio.iscoroutine(wrong):
            wrong.close()


asyncio.run(main(), debug=True)
loop = asyncio.new_event_loop()
print(loop.get_debug())
loop.set_debug(True)
print(loop.get_debug())
loop.set_debug(False)
print(loop.get_debug())
loop.close()
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug())
