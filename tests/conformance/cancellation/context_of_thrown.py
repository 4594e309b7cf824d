import asyncio
def chain(e):
    out=[]
    while e is not None and len(out)<9:
        out.append((type(e).__name__, e.args, type(e.__cause__).__name__, e.__suppress_context__)); e=e.__context__
    return out
async def forever(): await asyncio.Event().wait()
async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        try:
            await asyncio.wait_for(forever(), 1)
        except TimeoutError as e:
            print(chain(e)); print(chain(e.__cause__))
        try:
            async with asyncio.timeout(0.1):
                await forever()
        except TimeoutError as e:
            print(chain(e)); print(chain(e.__cause__))
        try:
            await forever()
        except asyncio.CancelledError as e:
            print(chain(e))
        t = asyncio.ensure_future(forever())
        await asyncio.sleep(0)
        t.cancel('x')
        try:
            await t
        except asyncio.CancelledError as e:
            print(chain(e))
async def main():
    t=asyncio.create_task(work())
    await asyncio.sleep(0.1)
    t.cancel('one')
    await asyncio.sleep(4)
    t.cancel('two')
    await asyncio.gather(t,return_exceptions=True)
asyncio.run(main())
