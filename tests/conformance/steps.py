"""The order of task steps as text, and our side of it.

A step is a line `1500000000 Task-1 resumed`: nanoseconds of virtual time, the task's name, and resumed, suspended or ended. In a
.steps file beside a program there is a line a moment, with tabs between what happens at it: `name ~` is a task that is resumed
and suspended again, `name .` one that is resumed and ends; where something comes in between, `name <` is the one and `name >` or
`name !` the other. Of an order of more than MOST_STEPS only the beginning is kept, and a digest of the whole.
"""

import hashlib
import subprocess
from pathlib import Path

from suite import is_tests, name_of

STEPS_TOOL = "asyncarium_task_steps"
MOST_STEPS = 400

# Programs whose tasks cannot be traced in CPython (tracing.py), or that see that they are and do something else then.
UNTRACED = {
    "debug_mode/where_things_were_made": "prints stacks, the tracer's frames among them",
    "eager_tasks/eager_start_and_factories": "calls asyncio.Task, which goes round the loop's create_task",
    "eager_tasks/with_everything": "calls asyncio.Task, which goes round the loop's create_task",
    "tasks/subclasses_with_del": "calls asyncio.Task, which goes round the loop's create_task",
    "tasks/argument_mistakes": "gives create_task arguments that do not fit, and the tracer's is called before it",
    "exceptions/own_excepthook": "prints the names in a traceback, the tracer's among them",
    "futures/print_stack": "prints the frames of a traceback, the tracer's among them",
    "futures/subclass": "makes a task of a class of its own, which goes round the loop's create_task",
    "limits/recursion_depths": "counts the frames that are left, and the tracer needs some",
}

WHOLE = {"suspended": "~", "ended": "."}
BEGIN = "<"
END = {"suspended": ">", "ended": "!"}


def steps_file(program: Path) -> Path:
    return program.with_suffix(".steps")


def has_steps(program: Path) -> bool:
    """Whether the order of its task steps is recorded and compared."""
    return not is_tests(program) and name_of(program) not in UNTRACED and "asyncio" in program.read_text(encoding="utf-8")


def recorded_steps(program: Path) -> str:
    """What is recorded: nothing of a program that runs no loop."""
    file = steps_file(program)
    return file.read_text(encoding="utf-8") if file.exists() else ""


def to_text(steps: list[str]) -> str:
    """The contents of a .steps file."""
    rows = [step.split(" ", 1) for step in steps]
    moments: list[tuple[str, list[str]]] = []

    def enter(time: str, what: str) -> None:
        if not moments or moments[-1][0] != time:
            moments.append((time, []))
        moments[-1][1].append(what)

    at = 0
    while at < min(len(rows), MOST_STEPS):
        time, rest = rows[at]
        name, word = rest.rsplit(" ", 1)
        following = next((follow for follow in WHOLE if rows[at + 1:at + 2] == [[time, f"{name} {follow}"]]), None)
        if word == "resumed" and following is not None:
            enter(time, f"{name} {WHOLE[following]}")
            at += 2
        else:
            enter(time, f"{name} {BEGIN if word == 'resumed' else END[word]}")
            at += 1
    lines = ["\t".join([seconds(time), *entries]) for time, entries in moments]
    if len(steps) > MOST_STEPS:
        lines.append(f"{len(steps)} steps, sha256 {hashlib.sha256(chr(10).join(steps).encode()).hexdigest()[:16]}")
    return "".join(line + "\n" for line in lines)


def seconds(nanoseconds: str) -> str:
    whole, fraction = divmod(int(nanoseconds), 10 ** 9)
    return f"{whole}.{fraction:09}".rstrip("0").rstrip(".")


class StepsTool:
    """The program that prints the task steps of Asyncarium's recordings. It is started again when a program crashes it."""

    def __init__(self, binary: str) -> None:
        self.path = Path(binary).parent / STEPS_TOOL
        self.process: subprocess.Popen | None = None

    def steps(self, program: Path) -> list[str]:
        if self.process is None or self.process.poll() is not None:
            self.close()
            self.process = subprocess.Popen([self.path], text=True, encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        print(program, file=self.process.stdin, flush=True)
        count = self.process.stdout.readline()
        if not count:
            self.process.wait()
            return [f"the recording crashed with status {self.process.returncode}"]
        return [self.process.stdout.readline().rstrip("\n") for _ in range(int(count))]

    def close(self) -> None:
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()
            self.process.stdout.close()
            self.process = None
