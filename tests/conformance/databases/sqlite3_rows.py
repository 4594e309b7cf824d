# Rows by name, rows as dicts, and factories of one's own.
import sqlite3
from collections import namedtuple

db = sqlite3.connect(":memory:")
db.execute("create table point (x integer, y integer, label text default 'none')")
db.executemany("insert into point (x, y) values (?, ?)", [(1, 2), (3, 4)])
db.execute("insert into point values (5, 6, 'last')")
db.row_factory = sqlite3.Row
row = db.execute("select * from point").fetchone()
print(row["x"], row["Y"], row[2], row.keys(), len(row), tuple(row), dict(row))
try:
    row["z"]
except IndexError as error:
    print(error)
x, y, label = row
print(x, y, label)
for row in db.execute("select x as ax, x + y, upper(label) from point where x between 2 and 9 order by x desc"):
    print(list(row.keys()), list(row))


def as_dict(cursor, row):
    return {column[0]: value for column, value in zip(cursor.description, row)}


db.row_factory = as_dict
print(db.execute("select label, count(*) as n from point group by label having n > 1").fetchall())
Point = namedtuple("Point", "x y label")
db.row_factory = lambda cursor, row: Point(*row)
print(db.execute("select * from point order by y desc limit 1 offset 1").fetchall())
db.row_factory = None
print(db.execute("select distinct label from point order by label").fetchall())
print(db.execute("select null, 1.5, 'it''s', x'00ff', 7 / 2, 7 % 3, 7 / 2.0, 'a' || 'b', 1 = 1, 2 in (1, 2)").fetchone())
print(db.execute("select coalesce(null, 3), ifnull(null, 'x'), length('four'), abs(-3), round(2.567, 1), typeof(1.0)").fetchone())
