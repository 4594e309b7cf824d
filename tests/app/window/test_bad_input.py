"""The window and what can go wrong: broken programs, endless ones, files that change, machines without graphics."""

import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from window import PATIENCE, PROGRAM, ROOT, ScreenTest, Window, missing

SKIPPED = 77
GOOD = "import time\nprint('one')\ntime.sleep(1)\nprint('two')\n"


def processor_seconds(process: subprocess.Popen) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class BadInputTest(ScreenTest):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.program = Path(self.folder.name) / "program.py"

    def open(self, text: str) -> Window:
        self.program.write_text(text, encoding="utf-8")
        return Window(self.screen, str(self.program))

    def run_program(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
        settings = str(Path(self.folder.name) / "settings.json")
        return subprocess.run([PROGRAM, "--settings-file", settings, *arguments], capture_output=True, text=True,
                              env=dict(self.screen.environment, **environment), timeout=PATIENCE, cwd=ROOT, check=False)

    def test_a_syntax_error_is_said_at_its_place(self) -> None:
        with self.open("def f(:\n    pass\n") as window:
            state = window.wait(lambda said: said["code"]["error"], "error")
            self.assertIn("SyntaxError", state["code"]["error"])
            self.assertGreater(window.colors(), 50)

    def test_a_broken_edit_is_marked_while_the_last_good_run_stays(self) -> None:
        with self.open(GOOD) as window:
            window.key("End")
            window.wait(lambda said: said["output"] == ["one", "two"], "the output")
            self.program.write_text(GOOD + "print(\n", encoding="utf-8")
            broken = window.wait(lambda said: said["code"]["error"], "error of the edit")
            self.assertEqual(broken["output"], ["one", "two"])
            self.program.write_text(GOOD.replace("two", "three"), encoding="utf-8")
            window.wait(lambda said: not said["code"]["error"], "good edit")
            window.key("End")
            window.wait(lambda said: said["output"] == ["one", "three"], "output of the edit")

    def test_an_endless_loop_leaves_the_window_answering(self) -> None:
        with self.open("while True:\n    pass\n") as window:
            for theme in ("light", "dark"):
                window.key("t")
                begin = time.monotonic()
                window.wait(lambda said, wanted=theme: said["window"]["theme"] == wanted, f"{theme} theme")
                self.assertLess(time.monotonic() - begin, 3)
            window.key("End")
            window.wait(lambda said: said["step"] > 1000, "steps of the endless loop")

    def test_idle_it_uses_no_processor_time(self) -> None:
        with self.open(GOOD) as window:
            window.settle()
            time.sleep(1)
            before = processor_seconds(window.process)
            time.sleep(4)
            self.assertLess(processor_seconds(window.process) - before, 0.2)

    def test_broken_settings_are_a_notice_and_the_defaults(self) -> None:
        settings = Path(self.folder.name) / "settings.json"
        settings.write_text("{ this is not JSON", encoding="utf-8")
        self.program.write_text(GOOD, encoding="utf-8")
        with Window(self.screen, str(self.program), settings=settings) as window:
            state = window.state()
            self.assertIn("settings", state["notices"][0])
            self.assertEqual(state["window"]["theme"], "dark")
            window.click("close_notice.1")
            window.wait(lambda said: not said["notices"], "no notice")

    def test_a_missing_file_is_one_line_and_status_2(self) -> None:
        answer = self.run_program("/no/such/file.py")
        self.assertEqual(answer.returncode, 2)
        self.assertEqual(len(answer.stderr.splitlines()), 1)
        self.assertTrue(answer.stderr.startswith("asyncarium: "))

    def test_without_opengl_3_3_it_says_so_and_what_works(self) -> None:
        answer = self.run_program("lessons/04-blocking", MESA_GL_VERSION_OVERRIDE="2.1")
        self.assertEqual(answer.returncode, 2)
        self.assertTrue(answer.stderr.startswith("asyncarium: this machine offers no OpenGL 3.3"), answer.stderr)
        self.assertIn("asyncarium run", answer.stderr)

    def test_without_a_display_it_says_so_and_what_works(self) -> None:
        answer = self.run_program("lessons/04-blocking", DISPLAY="", WAYLAND_DISPLAY="")
        self.assertEqual(answer.returncode, 2)
        self.assertIn("no display", answer.stderr)
        self.assertIn("asyncarium run", answer.stderr)


if __name__ == "__main__":
    lacking = missing()
    if lacking:
        print(f"skipped: no {lacking}")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
