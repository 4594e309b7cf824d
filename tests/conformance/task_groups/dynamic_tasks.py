"""Tasks add tasks to their own group: a crawler that finds more as it goes."""
import asyncio

LINKS = {"/": ["/about", "/news"], "/news": ["/news/1", "/news/2"], "/news/2": ["/", "/about"]}


class Crawler:
    def __init__(self):
        self.seen = {}

    async def visit(self, group, page, depth):
        if page in self.seen:
            return
        self.seen[page] = depth
        await asyncio.sleep(0.1 * len(page))
        print(f"{asyncio.get_running_loop().time():.1f} visited {page} at depth {depth}")
        for link in LINKS.get(page, []):
            group.create_task(self.visit(group, link, depth + 1), name=link)

    async def run(self):
        async with asyncio.TaskGroup() as group:
            group.create_task(self.visit(group, "/", 0))
            print("first page requested")
        print("all pages:", sorted(self.seen))


async def main():
    await Crawler().run()
    async with asyncio.TaskGroup():
        print("an empty group is fine")

asyncio.run(main())
