"""A real window on a screen of its own, driven by real keys and mouse events; what the tests of the window stand on.

The screen is Xvfb, the events come from xdotool, and what the model says comes from the state file that
`asyncarium --state-file` writes. The pixels are read from Xvfb's memory, so nothing else is needed.
"""

import json
import os
import shutil
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = os.environ.get("ASYNCARIUM", str(ROOT / "build/dev/asyncarium"))
PATIENCE = 30.0  # seconds; the machine may be busy


def missing() -> str:
    """What the tests need and this machine lacks; empty: nothing."""
    lacking = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)]
    return ", ".join(lacking + ([] if Path(PROGRAM).exists() else [PROGRAM]))


class Screen:
    """An X server without a monitor."""

    def __init__(self, width: int = 1920, height: int = 1080):
        self.folder = tempfile.TemporaryDirectory(prefix="asyncarium-screen-")
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", self.folder.name,
             "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.environment = dict(os.environ, DISPLAY=self.display, LIBGL_ALWAYS_SOFTWARE="1")
        self.environment.pop("WAYLAND_DISPLAY", None)

    def close(self) -> None:
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def pixels(self, x: int, y: int, width: int, height: int) -> list[bytes]:
        """The rows of a part of the screen, four bytes a pixel: blue, green, red, nothing."""
        data = (Path(self.folder.name) / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", data[:100])
        start = header[0] + header[19] * 12  # the header and the colour map
        row = header[12]
        return [data[start + (y + i) * row + x * 4: start + (y + i) * row + (x + width) * 4] for i in range(height)]


class ScreenTest(unittest.TestCase):
    """Tests that share a screen."""

    screen: Screen

    @classmethod
    def setUpClass(cls) -> None:
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.screen.close()


class Window:
    """A running asyncarium. Use it in a `with`; it is ended at the end if it has not left by itself."""

    def __init__(self, screen: Screen, *arguments: str, settings: Path | None = None):
        self.screen = screen
        self.folder = tempfile.TemporaryDirectory(prefix="asyncarium-window-")
        self.state_file = Path(self.folder.name) / "state.jsonl"
        self.settings = settings or Path(self.folder.name) / "settings.json"
        self.errors = open(Path(self.folder.name) / "errors", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [PROGRAM, "--state-file", str(self.state_file), "--settings-file", str(self.settings), *arguments],
            env=screen.environment, stderr=self.errors, cwd=ROOT)

    def __enter__(self) -> "Window":
        self.wait(lambda state: True, "the first frame")
        self.settle()
        self.move(800, 300)
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.errors.close()
        self.folder.cleanup()

    def state(self) -> dict | None:
        """What the window last said; None before its first frame."""
        if not self.state_file.exists():
            return None
        lines = self.state_file.read_bytes().split(b"\n")
        return json.loads(lines[-2]) if len(lines) > 1 else None

    def wait(self, accepts, what: str) -> dict:
        """Waits until the state is as wanted, and answers it."""
        end = time.monotonic() + PATIENCE
        state = None
        while time.monotonic() < end:
            state = self.state()
            if state is not None and accepts(state):
                return state
            if self.process.poll() is not None:
                self.errors.seek(0)
                raise AssertionError(f"left with {self.process.returncode} before {what}: {self.errors.read()}")
            time.sleep(0.03)
        shown = {key: value for key, value in (state or {}).items() if key != "places"}
        raise AssertionError(f"no {what} within {PATIENCE} s; the window says {json.dumps(shown)[:2000]}")

    def settle(self) -> dict:
        """Waits until nothing has been said for a while; answers the state."""
        size = -1
        while size != self.state_file.stat().st_size:
            size = self.state_file.stat().st_size
            time.sleep(0.35)
        return self.state()

    def xdotool(self, *words: object) -> str:
        return subprocess.run(["xdotool", *map(str, words)], env=self.screen.environment, check=True,
                              capture_output=True, text=True).stdout

    def key(self, *keys: str) -> None:
        for key in keys:
            self.xdotool("key", key)
            time.sleep(0.05)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "40", text)

    def move(self, x: float, y: float) -> None:
        self.xdotool("mousemove", round(x), round(y))
        time.sleep(0.12)

    def point(self, item: str, across: float = 0.5, down: float = 0.5) -> None:
        """Puts the pointer on the thing of that name, at shares of its width and height."""
        state = self.wait(lambda said: item in said["places"], f"{item} on the screen")
        x, y, width, height = state["places"][item]
        self.move(x + width * across, y + height * down)

    def click(self, item: str, across: float = 0.5, down: float = 0.5, button: int = 1) -> None:
        self.point(item, across, down)
        self.xdotool("mousedown", button)
        time.sleep(0.08)
        self.xdotool("mouseup", button)
        time.sleep(0.08)

    def drag(self, item: str, dx: int, dy: int, across: float = 0.5, down: float = 0.5) -> None:
        self.point(item, across, down)
        self.xdotool("mousedown", 1)
        time.sleep(0.15)
        for _ in range(10):
            self.xdotool("mousemove_relative", "--", dx // 10, dy // 10)
            time.sleep(0.04)
        time.sleep(0.1)
        self.xdotool("mouseup", 1)
        time.sleep(0.1)

    def resize(self, width: int, height: int) -> dict:
        window = self.xdotool("search", "--pid", self.process.pid, "--class", "asyncarium").split()[-1]
        self.xdotool("windowsize", window, width, height)
        return self.wait(lambda said: said["window"]["width"] == width and said["window"]["height"] == height,
                         f"size of {width}x{height}")

    def leave(self) -> int:
        self.key("ctrl+q")
        return self.process.wait(PATIENCE)

    def rows(self, item: str | None = None) -> list[bytes]:
        """The pixels of the window, or of the thing of that name."""
        state = self.settle()
        place = state["places"][item] if item else [0, 0, state["window"]["width"], state["window"]["height"]]
        return self.screen.pixels(*map(int, place))

    def count(self, color: int, item: str | None = None) -> int:
        """How many pixels have exactly this colour, 0xRRGGBB."""
        wanted = bytes([color & 0xFF, color >> 8 & 0xFF, color >> 16])
        return sum(row[i:i + 3] == wanted for row in self.rows(item) for i in range(0, len(row), 4))

    def colors(self, item: str | None = None) -> int:
        """How many different colours there are: one or two mean a blank window."""
        return len({row[i:i + 3] for row in self.rows(item) for i in range(0, len(row), 4)})
