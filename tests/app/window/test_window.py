"""The window as a student uses it: keys, mouse, switches, sizes. Asserts what the model says after each action."""

import sys
import tempfile
import unittest
from pathlib import Path

from window import ScreenTest, Window, missing

LESSON = "lessons/04-blocking"
FROZEN_LINE = 0x45242A  # the ground of a culprit's line in the dark theme
SKIPPED = 77


class WindowTest(ScreenTest):
    def open(self, *arguments: str, settings: Path | None = None) -> Window:
        return Window(self.screen, *(arguments or (LESSON,)), settings=settings)

    def at_time(self, window: Window, seconds: float) -> dict:
        """Seeks by a click on the timeline; answers the state there."""
        begin, end = window.state()["timeline"]["range"]
        window.click("timeline_lanes", (seconds - begin) / (end - begin), 0.97)
        return window.wait(lambda said: abs(said["time"] - seconds) < (end - begin) / 200, f"time {seconds}")

    def test_stepping_forwards_and_back_comes_to_the_same_place(self) -> None:
        with self.open() as window:
            window.key("Home")
            start = window.wait(lambda said: said["at_start"], "start of the run")
            window.key("Right")
            first = window.wait(lambda said: said["step"] > start["step"], "step forwards")
            window.key("Right")
            second = window.wait(lambda said: said["step"] > first["step"], "second step")
            window.key("Left")
            back = window.wait(lambda said: said["step"] < second["step"], "step back")
            for part in ("time", "step", "state_text", "loop", "code", "output"):
                self.assertEqual(back[part], first[part])
            window.click("step_forward")
            again = window.wait(lambda said: said["step"] > back["step"], "step by the button")
            self.assertEqual(again["loop"], second["loop"])

    def test_home_and_end_go_to_the_ends_of_the_run(self) -> None:
        with self.open() as window:
            window.key("End")
            end = window.wait(lambda said: said["at_end"], "end of the run")
            self.assertEqual(end["state"], "ended")
            self.assertAlmostEqual(end["time"], 4.5)
            self.assertEqual(end["output"][-1], "♥ 5")
            window.key("Home")
            self.assertEqual(window.wait(lambda said: said["at_start"], "start")["output"], [])

    def test_the_switch_unfreezes_the_loop_and_keeps_the_moment(self) -> None:
        with self.open() as window:
            frozen = self.at_time(window, 1.25)
            self.assertEqual(frozen["state"], "frozen")
            self.assertIn("FROZEN", frozen["state_text"])
            self.assertIn("heartbeat", frozen["loop"]["frozen"])
            self.assertEqual(frozen["code"]["line"], 10)
            self.assertGreater(window.count(FROZEN_LINE), 3000)
            window.key("1")
            free = window.wait(lambda said: said["lesson_view"]["switches"] == [False], "switch off")
            free = window.wait(lambda said: abs(said["time"] - frozen["time"]) < 1e-6, "the same moment")
            self.assertEqual(free["state"], "idle")
            self.assertEqual(free["loop"]["frozen"], "")
            self.assertEqual(free["output"][-1], "♥ 2")
            self.assertEqual(window.count(FROZEN_LINE), 0)
            window.click("switch.1")
            window.wait(lambda said: said["state"] == "frozen", "frozen again by the mouse")
            self.assertGreater(window.count(FROZEN_LINE), 3000)

    def test_playing_moves_time_and_pausing_stops_it(self) -> None:
        with self.open() as window:
            window.key("Home", "space")
            window.wait(lambda said: said["playing"] and said["time"] > 0.2, "time passing")
            window.key("space")
            paused = window.wait(lambda said: not said["playing"], "pause")
            self.assertEqual(window.settle()["time"], paused["time"])

    def test_the_wheel_zooms_at_the_pointer_and_dragging_pans(self) -> None:
        with self.open() as window:
            begin, end = window.state()["timeline"]["range"]
            window.point("timeline_lanes", 0.25, 0.9)
            window.xdotool("click", 4)
            closer = window.wait(lambda said: said["timeline"]["range"] != [begin, end], "zoom")["timeline"]["range"]
            self.assertLess(closer[1] - closer[0], end - begin)
            under = begin + 0.25 * (end - begin)
            self.assertAlmostEqual(closer[0] + 0.25 * (closer[1] - closer[0]), under, delta=(end - begin) / 200)
            time_before = window.state()["time"]
            window.drag("timeline_lanes", -200, 0, 0.8, 0.9)
            panned = window.settle()
            self.assertGreater(panned["timeline"]["range"][0], closer[0])
            self.assertEqual(panned["time"], time_before)
            window.key("f")
            window.wait(lambda said: said["timeline"]["range"] == [begin, end], "whole run again")

    def test_the_playhead_can_be_dragged(self) -> None:
        with self.open() as window:
            before = self.at_time(window, 1.25)["time"]
            window.drag("playhead", 300, 0, 0.5, -0.5)
            self.assertGreater(window.settle()["time"], before + 0.5)

    def test_step_sizes_speeds_and_the_axis_are_set_by_mouse_and_keys(self) -> None:
        with self.open() as window:
            window.click("step_size.0")
            window.wait(lambda said: said["step_size"] == "line", "line")
            window.key("Up")
            window.wait(lambda said: said["step_size"] == "switch", "switch")
            window.click("speed")
            window.click("speeds.5")
            window.wait(lambda said: said["speed"] == 5, "speed 5")
            window.key("bracketleft")
            window.wait(lambda said: said["speed"] == 2, "slower")
            window.click("axis.steps")
            window.wait(lambda said: said["timeline"]["axis"] == "steps", "steps axis")
            window.key("a")
            window.wait(lambda said: said["timeline"]["axis"] == "time", "time axis")

    def test_beats_and_lessons_change_by_keys_and_mouse(self) -> None:
        with self.open() as window:
            window.key("Next")
            window.wait(lambda said: said["lesson_view"]["beat"] == 1, "next beat")
            window.click("next_beat")
            window.wait(lambda said: said["lesson_view"]["beat"] == 2 and said["code"]["line"] == 10, "beat at line 10")
            window.key("Prior")
            window.wait(lambda said: said["lesson_view"]["beat"] == 1, "previous beat")
            window.click("picker")
            window.click("lessons.2")
            window.wait(lambda said: said["lesson_view"]["title"] == "The lost update", "another lesson")

    def test_breakpoints_followed_tasks_tabs_and_output_answer_the_mouse(self) -> None:
        with self.open() as window:
            window.click("line.11")
            window.wait(lambda said: said["code"]["breakpoints"] == [11], "breakpoint")
            self.at_time(window, 1.25)
            window.click("task.H")
            window.wait(lambda said: said["timeline"]["followed"] is not None, "followed task")
            window.click("task.H")
            window.wait(lambda said: said["timeline"]["followed"] is None, "nobody followed")
            window.click("output.1")
            window.wait(lambda said: said["time"] == 0, "moment of the first line")
            window.click("tab.Internals")
            window.wait(lambda said: said["window"]["tab"] == "internals", "internals")

    def test_the_window_fits_from_1024x700_up(self) -> None:
        with self.open() as window:
            for width, height in ((1024, 700), (1366, 768), (1800, 1000)):
                window.resize(width, height)
                state = window.settle()
                for name, (x, y, across, down) in state["places"].items():
                    if name.startswith(("line.", "card.", "task.", "lane.", "output.")):
                        continue  # these scroll
                    self.assertTrue(x >= 0 and y >= 0 and x + across <= width and y + down <= height,
                                    f"{name} sticks out at {width}x{height}")
                self.assertGreater(window.colors(), 100)

    def test_theme_scale_motion_and_borders_are_remembered(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            settings = Path(folder) / "settings.json"
            with self.open(settings=settings) as window:
                window.key("t")
                window.wait(lambda said: said["window"]["theme"] == "light", "light theme")
                window.key("plus")
                window.wait(lambda said: said["window"]["scale"] > 1, "larger interface")
                window.key("m")
                window.wait(lambda said: said["window"]["reduced_motion"], "no motion")
                window.drag("border.left", 100, 0, 0.5, 0.3)
                border = window.settle()["places"]["border.left"]
                self.assertGreater(border[0], 450)
                self.assertEqual(window.leave(), 0)
            with self.open(settings=settings) as window:
                again = window.settle()
                self.assertEqual(again["window"]["theme"], "light")
                self.assertGreater(again["window"]["scale"], 1)
                self.assertTrue(again["window"]["reduced_motion"])
                self.assertEqual(again["places"]["border.left"], border)

    def test_the_sheet_of_keys_opens_and_closes(self) -> None:
        with self.open() as window:
            window.key("question")
            window.wait(lambda said: said["window"]["overlay"] == "keys", "keys")
            window.key("space")
            window.key("Escape")
            closed = window.wait(lambda said: said["window"]["overlay"] == "", "closed")
            self.assertFalse(closed["playing"])

    def test_keys_do_nothing_while_one_types_and_a_wrong_path_is_a_notice(self) -> None:
        with self.open() as window:
            title = window.state()["title"]
            window.key("ctrl+o")
            window.wait(lambda said: said["window"]["overlay"] == "open", "question for a path")
            window.type("/no t1 file.py")
            window.key("Return")
            told = window.wait(lambda said: said["window"]["overlay"] == "" and said["notices"], "notice")
            self.assertIn("/no t1 file.py", told["notices"][0])
            self.assertEqual(told["window"]["theme"], "dark")
            self.assertEqual(told["lesson_view"]["switches"], [True])
            self.assertFalse(told["playing"])
            self.assertEqual(told["title"], title)
            window.click("close_notice.1")
            window.wait(lambda said: not said["notices"], "no notice")


if __name__ == "__main__":
    lacking = missing()
    if lacking:
        print(f"skipped: no {lacking}")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
