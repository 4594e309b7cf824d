# Managers that courses write: a timer, a temporary setting, a stack of undo steps.
import time


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *_):
        self.elapsed = time.perf_counter() - self.start


class Setting:
    values = {"mode": "normal", "depth": 1}

    def __init__(self, **changes):
        self.changes = changes

    def __enter__(self):
        self.saved = {name: self.values[name] for name in self.changes}
        self.values.update(self.changes)

    def __exit__(self, *_):
        self.values.update(self.saved)


class Undo:
    def __init__(self):
        self.steps = []

    def __enter__(self):
        return self.steps.append

    def __exit__(self, kind, *_):
        if kind:
            while self.steps:
                self.steps.pop()()


with Timer() as timer:
    time.sleep(1.5)
    time.sleep(0.25)
print(f"took {timer.elapsed:.2f}")
with Setting(mode="debug"):
    print(Setting.values)
    with Setting(mode="trace", depth=9):
        print(Setting.values)
print(Setting.values)
try:
    with Undo() as undo:
        for step in ("create", "upload", "publish"):
            undo(lambda step=step: print("undo", step))
            print("do", step)
            if step == "upload":
                raise OSError("disk full")
except OSError as error:
    print("failed:", error)
