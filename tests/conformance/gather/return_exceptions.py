# With return_exceptions every outcome is a result; sorting out which is which.
import asyncio


class Offline(Exception):
    pass


async def probe(host, delay):
    await asyncio.sleep(delay)
    if "down" in host:
        raise Offline(host)
    if "odd" in host:
        return ValueError("returned, not raised")
    return f"{host} ok"


async def main():
    loop = asyncio.get_running_loop()
    hosts = ["alpha", "down-1", "beta", "odd", "down-2"]
    stopped = asyncio.create_task(probe("stopped", 100))
    loop.call_later(0.5, stopped.cancel, "by timer")
    probes = [probe(host, 0.1 * n) for n, host in enumerate(hosts)]
    results = await asyncio.gather(*probes, stopped, return_exceptions=True)
    print(loop.time())
    for host, result in zip(hosts + ["stopped"], results):
        if isinstance(result, asyncio.CancelledError):
            print(host, "was cancelled", result.args)
        elif isinstance(result, Exception):
            print(host, "failed:", type(result).__name__, result)
        else:
            print(host, "->", result)
    good = [result for result in results if not isinstance(result, BaseException)]
    print(len(good), "of", len(results))
    print(await asyncio.gather(asyncio.sleep(1, "slept"), asyncio.sleep(0, "quick"), return_exceptions=True))


asyncio.run(main())
