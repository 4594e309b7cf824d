# sqlite3 from connect to close: a table, rows in, rows out, and how long it all blocks.
import sqlite3
import time

connection = sqlite3.connect(":memory:")
print(f"connected at {time.monotonic():.2f}")
cursor = connection.cursor()
cursor.execute("CREATE TABLE books (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, year INTEGER, price REAL)")
cursor.execute("INSERT INTO books (title, year, price) VALUES (?, ?, ?)", ("Dune", 1965, 9))
print(cursor.lastrowid, cursor.rowcount, connection.in_transaction)
cursor.executemany("INSERT INTO books (title, year, price) VALUES (?, ?, ?)",
                   [("Emma", 1815, 5.5), ("Ulysses", 1922, 12.25), ("It", "1986", None)])
print(cursor.rowcount, connection.total_changes)
connection.commit()
print(connection.in_transaction)
for row in cursor.execute("SELECT * FROM books ORDER BY year"):
    print(row)
print(cursor.description)
cursor.execute("SELECT title, price * 2 AS double FROM books WHERE year > :year AND price IS NOT NULL", {"year": 1900})
print([column[0] for column in cursor.description], cursor.fetchall(), cursor.fetchone())
cursor.execute("SELECT title FROM books ORDER BY title DESC LIMIT 3")
print(cursor.fetchone(), cursor.fetchmany(1), cursor.fetchall())
print(connection.execute("SELECT count(*), min(year), max(price), avg(year), sum(price), total(price) FROM books").fetchone())
cursor.execute("UPDATE books SET price = price + 1 WHERE price IS NOT NULL")
print(cursor.rowcount)
cursor.execute("DELETE FROM books WHERE title LIKE 'u%'")
print(cursor.rowcount, connection.execute("SELECT title, price FROM books").fetchall())
connection.rollback()
print(connection.execute("SELECT count(*) FROM books").fetchone()[0])
connection.close()
print(f"closed at {time.monotonic():.2f}")
