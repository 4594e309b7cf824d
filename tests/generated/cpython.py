"""CPython's side: runs programs under the conformance suite's oracle, each in a fork of one warmed-up interpreter.

The fork's standard streams and, if it is to be traced, its task steps go to files that the request names. A step is a line such as
`1500000000 Task-1 resumed`: nanoseconds of virtual time, the task's name, and resumed, suspended or ended.
As a program it is the server, which class Server starts: a request on each line of its input, a status on each of its output.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
CONFORMANCE = FOLDER.parent / "conformance"
SECONDS_ALLOWED = 20
WARM = ("asyncio", "contextlib", "contextvars", "collections", "dataclasses", "enum", "functools", "itertools", "json", "logging",
        "random", "traceback", "typing")


class Server:
    """One interpreter that forks for each program: a start costs milliseconds instead of a tenth of a second."""

    def __init__(self, python: str) -> None:
        environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}
        self.process = subprocess.Popen([python, str(FOLDER / "cpython.py")], env=environment, text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def run(self, program: Path, stdout: Path, stderr: Path, steps: Path | None) -> int:
        """Runs the program in its folder; answers its exit status, negative for a signal (it ran for too long)."""
        request = [str(program.parent), program.name, *(str(file) for file in (stdout, stderr, steps) if file is not None)]
        print(json.dumps(request), file=self.process.stdin, flush=True)
        return os.waitstatus_to_exitcode(int(self.process.stdout.readline()))

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def become(request: list[str], oracle) -> str:
    """In the fork: takes the files of the request for its streams; answers the program to run."""
    folder, program, *files = request
    os.chdir(folder)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    opened = [os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) for file in files]
    os.dup2(opened[0], 1)
    os.dup2(opened[1], 2)
    for descriptor in opened[2:]:
        oracle.trace_steps(descriptor)
    signal.alarm(SECONDS_ALLOWED)
    return program


def serve(oracle) -> str | None:
    """Answers in the parent when there are no more requests, and in each fork with the program to run."""
    for name in WARM:
        __import__(name)
    oracle.prepare()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            return become(json.loads(line), oracle)
        print(os.waitpid(child, 0)[1], flush=True)
    return None


if __name__ == "__main__":
    # Modules proper are imported apart, so that the program can have __main__ to itself.
    sys.path.insert(0, str(CONFORMANCE))
    import cpython
    import oracle

    sys.path[0] = "replaced by the oracle"
    program = cpython.serve(oracle)
    if program is not None:
        oracle.run(program)
