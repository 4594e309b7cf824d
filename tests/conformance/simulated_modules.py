"""Simulated modules for the oracle: what CPython does not have here comes from Asyncarium's own prelude.

The files of engine/prelude run unchanged in CPython, so what the suite compares is the machine under them. Where CPython has
the real thing (sqlite3, logging, unittest.mock), that runs; it only learns how long things take on the virtual clock.
"""

import _asyncio
import asyncio
import importlib.machinery
import sys
from pathlib import Path

PRELUDE = Path(__file__).resolve().parents[2] / "engine" / "prelude"
SIMULATED = {"httpx", "requests", "aiohttp", "aiosqlite", "asyncpg", "aiofiles",
             "_http", "_lesson_network", "_sql", "_files"}


class PreludeFinder:
    """Finds the simulated modules, before anything that may be installed under their names."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name not in SIMULATED:
            return None
        return importlib.machinery.PathFinder.find_spec(name, [str(PRELUDE)])


async def io_sleep(seconds, _what):
    await asyncio.sleep(seconds)


def install() -> None:
    _asyncio.io_sleep = io_sleep
    sys.meta_path.insert(0, PreludeFinder)
