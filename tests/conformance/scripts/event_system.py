# Observers, a registry of handlers, a state machine and a small undo history.
from collections import defaultdict
from typing import Callable


class EventBus:
    def __init__(self):
        self._handlers: dict[str, list[Callable]] = defaultdict(list)

    def on(self, event):
        def register(handler):
            self._handlers[event].append(handler)
            return handler

        return register

    def emit(self, event, /, **payload):
        results = []
        for handler in self._handlers[event]:
            try:
                results.append(handler(**payload))
            except Exception as error:
                results.append(f"{type(error).__name__}: {error}")
        return results


bus = EventBus()


@bus.on("saved")
def log(name, **_):
    return f"logged {name}"


@bus.on("saved")
def check(name, size):
    if size > 10:
        raise ValueError(f"{name} is too large")
    return "ok"


print(bus.emit("saved", name="a.txt", size=5), bus.emit("saved", name="b.txt", size=50), bus.emit("saved", name="c"), bus.emit("nothing"))


class TrafficLight:
    transitions = {"red": "green", "green": "yellow", "yellow": "red"}

    def __init__(self):
        self.state = "red"
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        if len(self.log) >= 5:
            raise StopIteration
        self.log.append(self.state)
        self.state = self.transitions[self.state]
        return self.state


print(list(TrafficLight()))


class Editor:
    def __init__(self):
        self.text, self._undo, self._redo = "", [], []

    def do(self, change):
        self._undo.append(self.text)
        self._redo.clear()
        self.text = change(self.text)
        return self

    def undo(self):
        if self._undo:
            self._redo.append(self.text)
            self.text = self._undo.pop()
        return self

    def redo(self):
        if self._redo:
            self._undo.append(self.text)
            self.text = self._redo.pop()
        return self


editor = Editor()
editor.do(lambda t: t + "hello").do(str.upper).do(lambda t: t + " world")
print(editor.text, editor.undo().undo().text, editor.redo().text, editor.do(str.title).redo().text)
