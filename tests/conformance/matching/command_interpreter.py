# A small interpreter of commands with match, as tutorials have it.
class Robot:
    def __init__(self):
        self.x = self.y = 0
        self.bag = []

    def obey(self, line):
        match line.split():
            case []:
                return "?"
            case ["quit" | "exit"]:
                raise SystemExit
            case ["go", ("north" | "south" | "east" | "west") as direction]:
                return self.move(direction)
            case ["go", direction]:
                return f"cannot go {direction}"
            case ["go", direction, steps] if steps.isdigit():
                for _ in range(int(steps)):
                    self.move(direction)
                return f"now at {self.x},{self.y}"
            case ["take", *things] if things:
                self.bag.extend(things)
                return f"took {', '.join(things)}"
            case ["drop", thing] if thing in self.bag:
                self.bag.remove(thing)
                return f"dropped {thing}"
            case ["drop", _]:
                return "you do not have that"
            case [command, *arguments]:
                return f"unknown {command!r} with {len(arguments)} arguments"

    def move(self, direction):
        dx, dy = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}[direction]
        self.x += dx
        self.y += dy
        return f"moved {direction}"


robot = Robot()
for line in ("go north", "go up", "go east 3", "take lamp rope", "take", "drop rope", "drop sword", "", "dance now please"):
    print(f"> {line}", robot.obey(line), sep="\n")
print(robot.bag, (robot.x, robot.y))
try:
    robot.obey("exit")
except SystemExit as error:
    print("left with", error.code)
