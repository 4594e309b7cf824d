"""`asyncarium shot`: the whole window as a picture, drawn by the same code as the window, without showing one."""

import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

from window import PATIENCE, PROGRAM, ROOT, ScreenTest, missing

SKIPPED = 77
FROZEN_LINE = {"dark": bytes([0x45, 0x24, 0x2A]), "light": bytes([0xFF, 0xE1, 0xDF])}


def paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    distances = (abs(guess - left), abs(guess - above), abs(guess - corner))
    return (left, above, corner)[distances.index(min(distances))]


def unfiltered(kind: int, row: bytearray, above: bytes, size: int) -> bytearray:
    """A row of a PNG file with the file's prediction undone; `size` is bytes a pixel."""
    if kind == 2:
        return bytearray((value + over) & 0xFF for value, over in zip(row, above))
    for i, value in enumerate(row):
        left = row[i - size] if i >= size else 0
        corner = above[i - size] if i >= size else 0
        row[i] = (value + (0, left, above[i], (left + above[i]) // 2, paeth(left, above[i], corner))[kind]) & 0xFF
    return row


def read_png(path: Path) -> tuple[int, int, list[bytes]]:
    """Width, height, and rows of four bytes a pixel."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed, width, height = 8, b"", 0, 0
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color = struct.unpack(">IIBB", body[:10])
            assert (depth, color) == (8, 6)
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    raw, rows, above = zlib.decompress(packed), [], bytes(width * 4)
    for y in range(height):
        begin = y * (width * 4 + 1)
        above = bytes(unfiltered(raw[begin], bytearray(raw[begin + 1:begin + 1 + width * 4]), above, 4))
        rows.append(above)
    return width, height, rows


def count(rows: list[bytes], color: bytes) -> int:
    return sum(row[i:i + 3] == color for row in rows for i in range(0, len(row), 4))


class ShotTest(ScreenTest):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.picture = Path(folder.name) / "picture.png"

    def shot(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([PROGRAM, "shot", *arguments, "-o", str(self.picture)], capture_output=True, text=True,
                              env=self.screen.environment, cwd=ROOT, timeout=PATIENCE, check=False)

    def frozen_pixels(self, *arguments: str, theme: str = "dark") -> int:
        answer = self.shot("lessons/04-blocking", "--at", "1.25", "--size", "800x600", "--theme", theme, *arguments)
        self.assertEqual((answer.returncode, answer.stderr), (0, ""))
        width, height, rows = read_png(self.picture)
        self.assertEqual((width, height), (800, 600))
        return count(rows, FROZEN_LINE[theme])

    def test_frozen_is_seen_with_the_switch_on_and_not_with_it_off(self) -> None:
        for theme in ("dark", "light"):
            self.assertGreater(self.frozen_pixels("--switch", "blocking=on", theme=theme), 1000)
            self.assertEqual(self.frozen_pixels("--switch", "blocking=off", theme=theme), 0)

    def test_a_larger_scale_draws_larger(self) -> None:
        self.assertGreater(self.frozen_pixels("--scale", "1.25"), 1.2 * self.frozen_pixels("--scale", "0.75"))

    def test_what_is_wrong_is_one_line_and_status_2(self) -> None:
        for arguments in (("/no/such/lesson",), ("lessons/04-blocking", "--switch", "nonsense=on"),
                          ("lessons/04-blocking", "--size", "10x10")):
            answer = self.shot(*arguments)
            self.assertEqual(answer.returncode, 2, arguments)
            self.assertEqual(len(answer.stderr.splitlines()), 1, answer.stderr)
            self.assertTrue(answer.stderr.startswith("asyncarium: "), answer.stderr)
            self.assertFalse(self.picture.exists())

    def test_a_place_that_cannot_be_written_leaves_nothing(self) -> None:
        self.picture = Path("/no/such/folder/picture.png")
        answer = self.shot("lessons/04-blocking")
        self.assertEqual(answer.returncode, 2)
        self.assertIn("cannot write", answer.stderr)


if __name__ == "__main__":
    lacking = missing()
    if lacking:
        print(f"skipped: no {lacking}")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
