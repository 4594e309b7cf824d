"""as_completed in its two forms: the objects that were given, or fresh coroutines."""
import asyncio


async def open_connection(address, port):
    await asyncio.sleep(port / 1000)
    if port == 300:
        raise OSError(f"{address}:{port} refused")
    return f"connection to {address}:{port}"


async def main():
    ipv4_connect = asyncio.create_task(open_connection("127.0.0.1", 200))
    ipv6_connect = asyncio.create_task(open_connection("::1", 100))
    tasks = [ipv4_connect, ipv6_connect]
    async for earliest_connect in asyncio.as_completed(tasks):
        connection = await earliest_connect
        if earliest_connect is ipv6_connect:
            print("IPv6 established:", connection)
        else:
            print("IPv4 established:", connection)
    tasks = [asyncio.create_task(open_connection("host", port)) for port in (300, 50)]
    for next_connect in asyncio.as_completed(tasks):
        print(next_connect is tasks[0] or next_connect is tasks[1])
        try:
            print(await next_connect)
        except OSError as error:
            print("failed:", error)

asyncio.run(main())
