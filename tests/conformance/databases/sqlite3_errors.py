# SQLite's errors, by kind and in its words.
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, age INTEGER CHECK (age >= 0))")
db.execute("INSERT INTO users VALUES (1, 'Ann', 30)")
STATEMENTS = [
    ("SELECT * FROM nobody", ()),
    ("SELECT email FROM users", ()),
    ("SELEC * FROM users", ()),
    ("SELECT * FROM users WHERE", ()),
    ("SELECT * FROM users ORDER name", ()),
    ("INSERT INTO users VALUES (1, 'Bob', 3)", ()),
    ("INSERT INTO users VALUES (2, 'Ann', 3)", ()),
    ("INSERT INTO users (id, age) VALUES (3, 3)", ()),
    ("INSERT INTO users VALUES (4, 'Dan', -1)", ()),
    ("INSERT INTO users VALUES (5, 'Eve')", ()),
    ("INSERT INTO users (id, name) VALUES (5)", ()),
    ("INSERT INTO users (id, mail) VALUES (5, 6)", ()),
    ("INSERT INTO users VALUES ('x', 'Fay', 1)", ()),
    ("CREATE TABLE users (id)", ()),
    ("DROP TABLE nobody", ()),
    ("SELECT * FROM users WHERE id = ?", ()),
    ("SELECT * FROM users WHERE id = ?", (1, 2)),
    ("SELECT * FROM users WHERE id = :id", {"key": 1}),
    ("SELECT * FROM users WHERE id = ?", ([1],)),
    ("SELECT * FROM users WHERE id = ?", 1),
    ("SELECT 1; SELECT 2", ()),
    ("SELECT missing_function(1)", ()),
    ("UPDATE users SET mail = 1", ()),
]
for sql, parameters in STATEMENTS:
    try:
        print(db.execute(sql, parameters).fetchall())
    except sqlite3.Error as error:
        print(type(error).__name__, error, sep=": ")
print(db.execute("SELECT * FROM users").fetchall())
print([kind.__name__ for kind in sqlite3.IntegrityError.__mro__])
db.close()
try:
    db.execute("SELECT 1")
except sqlite3.ProgrammingError as error:
    print(error)
sqlite3.connect(":memory:").execute("SELECT * FROM missing")
