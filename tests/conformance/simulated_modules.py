"""Simulated modules for the oracle: what CPython does not have here comes from Asyncarium's own prelude.

The files of engine/prelude run unchanged in CPython, so what the suite compares is the machine under them. Where CPython has
the real thing (sqlite3, logging, unittest.mock), that runs; it only learns how long things take on the virtual clock.
"""

import _asyncio
import asyncio
import importlib.machinery
import logging
import os
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from virtual_clock import leave

STATUS_REFUSED = 70
PRELUDE = Path(__file__).resolve().parents[2] / "engine" / "prelude"
SIMULATED = {"httpx", "requests", "aiohttp", "aiosqlite", "asyncpg", "aiofiles",
             "_awaited", "_http", "_lesson_network", "_sql", "_files"}


class PreludeFinder:
    """Finds the simulated modules, before anything that may be installed under their names."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "pytest" and importlib.machinery.PathFinder.find_spec(name) is None:
            leave(STATUS_REFUSED, "oracle: pytest and pytest-asyncio are not installed for this Python (PYTHONPATH?)")
        if name not in SIMULATED:
            return None
        return importlib.machinery.PathFinder.find_spec(name, [str(PRELUDE)])


async def io_sleep(seconds, _what):
    await asyncio.sleep(seconds)


# --- sqlite3 ---------------------------------------------------------------------------------------------------------

CONNECT_SECONDS = 0.1
QUERY_SECONDS = 0.05

real_connect = sqlite3.connect
databases = tempfile.TemporaryDirectory()
SAMPLE = "".join(["CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);",
                  *(f"INSERT INTO users VALUES ({number}, 'user{number}');" for number in range(1, 11))])


class TimedCursor(sqlite3.Cursor):
    def execute(self, *arguments):
        time.sleep(QUERY_SECONDS)
        return super().execute(*arguments)

    def executemany(self, *arguments):
        time.sleep(QUERY_SECONDS)
        return super().executemany(*arguments)

    def executescript(self, *arguments):
        time.sleep(QUERY_SECONDS)
        return super().executescript(*arguments)


class TimedConnection(sqlite3.Connection):
    def cursor(self, factory=TimedCursor):
        return super().cursor(factory)

    def execute(self, *arguments):
        return self.cursor().execute(*arguments)

    def executemany(self, *arguments):
        return self.cursor().executemany(*arguments)

    def executescript(self, *arguments):
        return self.cursor().executescript(*arguments)


def place_of(database) -> str:
    """Files are kept out of the way; they live as long as the run."""
    return database if database == ":memory:" else str(Path(databases.name) / Path(str(database)).name)


def timed_connect(database, *arguments, **options):
    time.sleep(CONNECT_SECONDS)
    return real_connect(place_of(database), *arguments, **{"factory": TimedConnection, **options})


def connect_at_once(database, **options):
    """What aiosqlite stands on; an unknown file opens with ten users."""
    place = place_of(database)
    is_new = database != ":memory:" and not Path(place).exists()
    connection = real_connect(place, **{**options, "timeout": 0})
    if is_new:
        connection.executescript(SAMPLE)
    return connection


# --- all of them -----------------------------------------------------------------------------------------------------

def install() -> None:
    _asyncio.io_sleep = io_sleep
    sys.meta_path.insert(0, PreludeFinder)
    sqlite3.connect = timed_connect
    sqlite3._connect_at_once = connect_at_once
    logging.FileHandler._open = open_log_file


def open_log_file(handler):
    return open_file(os.path.relpath(handler.baseFilename), handler.mode, encoding=handler.encoding)


def open_file(*arguments, **options):
    """The program's `open`, which sees the simulated files only."""
    import _files

    return _files.open(*arguments, **options)
