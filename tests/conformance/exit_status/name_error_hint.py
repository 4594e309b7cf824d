# A misspelt name gets a hint in the traceback's last line.
import asyncio


async def main():
    response = "the answer"
    await asyncio.sleep(0.1)
    print("about to misspell")
    print(respons)
    return response


asyncio.run(main())
