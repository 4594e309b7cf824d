#!/usr/bin/env python3
"""The simulated sqlite3 against the real one: random tables, and statements of every kind, run by both in CPython.

Rows, column names, counts and error messages must be equal. Use: test_sql.py [NUMBER OF DATABASES]
"""

import importlib.util
import random
import sqlite3
import sys
import time
import types
from pathlib import Path

PRELUDE = Path(__file__).resolve().parents[3] / "engine" / "prelude"
DATABASES = 60
STATUS_SKIPPED = 77
OLDEST_SQLITE = (3, 38, 0)  # knows RETURNING and the newer messages

SCHEMA = ("CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER, n TEXT)", "CREATE TABLE b (aid INT, v INT NOT NULL)")
STATEMENTS = (
    "SELECT * FROM a",
    "SELECT *, x + 1 AS y FROM a ORDER BY y DESC, id",
    "SELECT a.*, b.v FROM a JOIN b ON a.id = b.aid ORDER BY b.v, a.id",
    "SELECT a.id, b.v FROM a LEFT JOIN b ON a.id = b.aid AND b.v > 2 ORDER BY a.id, b.v",
    "SELECT b.v AS w FROM b, a WHERE a.id = b.aid AND a.x > 1 ORDER BY w LIMIT 2, 3",
    "SELECT x, count(*) c FROM a GROUP BY x ORDER BY c DESC, x",
    "SELECT x FROM a GROUP BY x HAVING count(*) > 1 ORDER BY x",
    "SELECT x, group_concat(id) FROM a GROUP BY x ORDER BY x",
    "SELECT DISTINCT x FROM a ORDER BY x DESC",
    "SELECT x FROM a WHERE x > 2 AND NOT (id = 3 OR n IS NULL) ORDER BY 1",
    "SELECT id FROM a WHERE x BETWEEN 2 AND 4 AND n NOT LIKE 'a%' ORDER BY id DESC",
    "SELECT max(x), min(n), count(n), sum(x), avg(x), total(n) FROM a",
    "SELECT round(avg(x), 2), sum(x) * 2, count(DISTINCT x) FROM a",
    "SELECT ifnull(max(x), 0) FROM a WHERE id > 999",
    "SELECT count(*) FROM a WHERE n LIKE '%e%'",
    "SELECT id FROM a WHERE id IN (SELECT aid FROM b) ORDER BY id",
    "SELECT id, (SELECT count(*) FROM b WHERE aid = a.id) k FROM a ORDER BY k DESC, id LIMIT 3 OFFSET 1",
    "SELECT id FROM a WHERE EXISTS (SELECT 1 FROM b WHERE aid = a.id AND v > x) ORDER BY id",
    "SELECT * FROM (SELECT id, x FROM a WHERE x < 4) t ORDER BY t.x, t.id",
    "SELECT x % 3, x / 2, -x, x * 1.5, x || n FROM a ORDER BY id",
    "SELECT upper(n), length(n), substr(n, 2, 2), coalesce(n, '-'), typeof(n) FROM a ORDER BY id",
    "SELECT n, n IS NULL, x = 2, x <> 2, x IN (1, 2), NOT x FROM a ORDER BY id",
    "SELECT CASE WHEN x > 3 THEN 'big' WHEN x IS NULL THEN 'none' ELSE 'small' END s, count(*) FROM a GROUP BY s ORDER BY s",
    "SELECT x AS n2 FROM a WHERE n2 > 2 ORDER BY n2, id",
    "SELECT NULL = NULL, NULL IS NULL, 1 + NULL, NULL OR 1, NULL AND 0",
    "UPDATE a SET x = x + 1 WHERE id % 2 = 0",
    "UPDATE a SET id = id + 30 WHERE x = 3 RETURNING id",
    "DELETE FROM b WHERE v < 2",
    "INSERT INTO b (aid, v) SELECT id, x FROM a WHERE x > 3",
    "INSERT INTO b VALUES (1, NULL)",
    "INSERT INTO a (x, n) VALUES (7, 'new') RETURNING id, n",
    "INSERT INTO a (id, x) VALUES (1, 1)",
    "INSERT OR IGNORE INTO a (id, x) VALUES (1, 9), (50, 5)",
    "INSERT INTO a (id, x) VALUES (2, 0) ON CONFLICT (id) DO UPDATE SET x = x + excluded.x + 10",
    "REPLACE INTO a (id, n) VALUES (3, 'replaced')",
    "SELECT missing FROM a",
    "SELECT * FROM missing",
    "SELECT FROM a",
    "UPDATE a SET missing = 1",
    "COMMIT",
)


def load_simulated() -> types.ModuleType:
    """engine/prelude/sqlite3.py with the package it stands on; the rest of the prelude stays out of Python's way."""
    spec = importlib.util.spec_from_file_location("_sql", PRELUDE / "_sql" / "__init__.py",
                                                  submodule_search_locations=[str(PRELUDE / "_sql")])
    package = sys.modules["_sql"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)
    time.sleep = lambda _seconds: None
    module = types.ModuleType("simulated_sqlite3")
    source = PRELUDE / "sqlite3.py"
    exec(compile(source.read_text(encoding="utf-8"), str(source), "exec"), module.__dict__)
    return module


def outcome(connection, sql: str, parameters=()) -> object:
    try:
        cursor = connection.execute(sql, parameters)
        rows = cursor.fetchall()
        return rows, [column[0] for column in cursor.description or ()], cursor.rowcount
    except Exception as error:  # of either module: compared by name
        return f"{type(error).__name__}: {error}"


def fill(connection, chance: random.Random) -> None:
    for sql in SCHEMA:
        connection.execute(sql)
    for _ in range(chance.randint(0, 8)):
        row = (chance.choice((None, 1, 2, 3, 4, 5)), chance.choice((None, "ann", "bee", "eve", "Abe", "")))
        connection.execute("INSERT INTO a (x, n) VALUES (?, ?)", row)
    for _ in range(chance.randint(0, 6)):
        connection.execute("INSERT INTO b VALUES (?, ?)", (chance.randint(1, 8), chance.randint(0, 5)))


def main() -> int:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        print(f"skipped: SQLite {sqlite3.sqlite_version} is too old")
        return STATUS_SKIPPED
    simulated = load_simulated()
    faults = 0
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DATABASES
    for seed in range(count):
        connections = [module.connect(":memory:") for module in (sqlite3, simulated)]
        for connection in connections:
            fill(connection, random.Random(seed))
        chance = random.Random(seed)
        for sql in chance.sample(STATEMENTS, len(STATEMENTS)):
            expected, actual = (outcome(connection, sql) for connection in connections)
            if expected != actual:
                faults += 1
                print(f"database {seed}: {sql}\n    SQLite:    {expected}\n    simulated: {actual}")
    print(f"{count * len(STATEMENTS)} statements compared, {faults} differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
