# What pytest prints: progress, failures, and the summary.

from pytest._failures import FailureText, short_message
from pytest._fixtures import LookupFailed
import sys
import time

WIDTH = 80
_LETTERS = {"passed": ".", "failed": "F", "skipped": "s", "xfailed": "x", "xpassed": "X", "error": "E"}
_SUMMARY_ORDER = ("failed", "passed", "skipped", "xfailed", "xpassed", "error")


def separator(sign, title):
    count = max((WIDTH - len(title) - 2) // 2, 1)
    line = f"{sign * count} {title} {sign * count}"
    return line + sign if len(line) + 1 <= WIDTH else line


class Report:
    def __init__(self, path, source):
        self._path = path
        self._out = sys.stdout
        self._failure_text = FailureText(source, WIDTH)
        self._begin = time.perf_counter()
        self._counts = {}
        self._failed, self._errors = [], []
        self._collected = self._ended = 0
        self._column = 0

    def _line(self, text=""):
        self._out.write(text + "\n")

    # -- progress

    def session_begins(self):
        self._line(separator("=", "test session starts"))

    def collected(self, count):
        self._collected = count
        self._line(f"collected {count} item{'' if count == 1 else 's'}")
        self._line()
        if count:
            self._out.write(self._path + " ")
            self._column = len(self._path) + 1

    def phase_ended(self, report):
        kind = report.outcome
        if kind == "passed" and report.when != "call":
            return
        if kind == "failed":
            kind = "failed" if report.when == "call" else "error"
            (self._failed if report.when == "call" else self._errors).append(report)
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._out.write(_LETTERS[kind])
        self._column += 1

    def test_ended(self, item):
        self._ended += 1
        progress = f" [{self._ended * 100 // self._collected:3d}%]"
        if self._ended == self._collected:
            self._line(progress.rjust(WIDTH - self._column - 1))
        elif self._column + len(" [100%]") + 1 >= WIDTH:
            self._line(progress)
            self._column = 0

    # -- the end

    def collection_failed(self, error):
        self._line("collected 0 items / 1 error")
        self._line()
        self._line(separator("=", "ERRORS"))
        self._line(separator("_", f"ERROR collecting {self._path}"))
        for line in self._failure_text.of_collection(error):
            self._line(line)
        self._counts["error"] = 1
        self._short_summary([self._summary_line("ERROR", self._path, short_message(error))])
        self._line(separator("!", "Interrupted: 1 error during collection"))
        self._last_line()
        return 2

    def session_ends(self):
        """Prints what failed and the summary; answers the exit status."""
        if self._collected:
            self._line()
        for title, reports in (("ERRORS", self._errors), ("FAILURES", self._failed)):
            if reports:
                self._line(separator("=", title))
                for report in reports:
                    self._failure(report)
        lines = [self._summary_line("FAILED", report.item.nodeid, self._crash(report)) for report in self._failed]
        lines += [self._summary_line("ERROR", report.item.nodeid, self._crash(report)) for report in self._errors]
        if lines:
            self._short_summary(lines)
        self._last_line()
        if not self._collected:
            return 5
        return 1 if self._failed or self._errors else 0

    def _failure(self, report):
        title = report.item.title
        self._line(separator("_", title if report.when == "call" else f"ERROR at {report.when} of {title}"))
        lines = [report.message] if report.message else self._failure_text.of_test(report.error, report.item)
        for line in lines:
            self._line(line)
        for name, text in report.sections:
            self._line(separator("-", name))
            self._line(text.removesuffix("\n"))

    def _crash(self, report):
        if report.message:
            return ""
        if isinstance(report.error, LookupFailed):
            return f"fixture '{report.error.name}' not found"
        return short_message(report.error)

    def _short_summary(self, lines):
        self._line(separator("=", "short test summary info"))
        for line in lines:
            self._line(line)

    def _summary_line(self, word, node, message):
        line = f"{word} {node}"
        room = WIDTH - len(line)
        text = f" - {message.partition(chr(10))[0]}"
        if not message or room < len(" - ..."):
            return line
        return line + (text if len(text) <= room else text[: room - 3] + "...")

    def _last_line(self):
        parts = []
        for kind in _SUMMARY_ORDER:
            count = self._counts.get(kind, 0)
            if count:
                parts.append(f"{count} {kind}{'s' if kind == 'error' and count > 1 else ''}")
        seconds = time.perf_counter() - self._begin
        duration = f"{seconds:.2f}s"
        if seconds >= 60:
            from datetime import timedelta

            duration += f" ({timedelta(seconds=int(seconds))})"
        self._line(separator("=", f"{', '.join(parts) or 'no tests ran'} in {duration}"))
