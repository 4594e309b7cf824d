"""loop_factory and debug; Runner without with; a Runner inside of a running loop."""
import asyncio

made = []


def factory():
    loop = asyncio.new_event_loop()
    made.append(loop)
    return loop


async def main():
    loop = asyncio.get_running_loop()
    runner = asyncio.Runner()
    coroutine = asyncio.sleep(0)
    try:
        runner.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    return loop in made, loop.get_debug()

print(asyncio.run(main(), loop_factory=factory))
runner = asyncio.Runner(debug=True, loop_factory=factory)
print(len(made))
print(runner.run(main()), len(made))
print(runner.get_loop() is made[1], made[1].is_closed())
runner.close()
runner.close()
print(made[1].is_closed())
try:
    runner.get_loop()
except RuntimeError as error:
    print(error)
try:
    with runner:
        print("never")
except RuntimeError as error:
    print(error)
print(asyncio.run(main(), loop_factory=asyncio.EventLoop), asyncio.SelectorEventLoop is not None)
