"""A build with dependencies: each target is a task that awaits the tasks of what it needs."""
import asyncio

NEEDS = {"app": ["lib", "ui"], "ui": ["icons", "lib"], "lib": ["core"], "core": [], "icons": [], "docs": ["app"]}
SECONDS = {"app": 0.5, "ui": 0.4, "lib": 0.3, "core": 0.2, "icons": 0.9, "docs": 0.1}


class Build:
    def __init__(self, failing=None):
        self.tasks = {}
        self.failing = failing

    def target(self, name):
        if name not in self.tasks:
            self.tasks[name] = asyncio.create_task(self.make(name), name=name)
        return self.tasks[name]

    async def make(self, name):
        if NEEDS[name]:
            await asyncio.gather(*(self.target(need) for need in NEEDS[name]))
        print(f"{asyncio.get_running_loop().time():.1f} begin {name}")
        await asyncio.sleep(SECONDS[name])
        if name == self.failing:
            raise RuntimeError(f"{name} does not build")
        print(f"{asyncio.get_running_loop().time():.1f} built {name}")
        return f"{name}.o"


async def main():
    build = Build()
    print(await build.target("docs"))
    print(sorted(build.tasks))
    broken = Build(failing="lib")
    try:
        await broken.target("docs")
    except RuntimeError as error:
        print("error:", error)
    await asyncio.sleep(1)
    for name, task in sorted(broken.tasks.items()):
        print(name, "failed" if task.exception() else task.result())

asyncio.run(main())
