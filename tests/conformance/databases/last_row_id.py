# lastrowid is that of the connection's last INSERT, whatever the cursor has executed since; executemany leaves it alone.
import sqlite3

connection = sqlite3.connect(":memory:")
print(connection.cursor().lastrowid, connection.execute("SELECT 1").lastrowid)
print(connection.execute("CREATE TABLE visits (id INTEGER PRIMARY KEY, page TEXT UNIQUE)").lastrowid)
print(connection.execute("INSERT INTO visits VALUES (5, 'home')").lastrowid, connection.execute("SELECT 1").lastrowid)
cursor = connection.cursor()
cursor.executemany("INSERT INTO visits (page) VALUES (?)", [("news",), ("help",)])
print(cursor.lastrowid, cursor.rowcount)
cursor.execute("UPDATE visits SET page = 'about' WHERE id = 5")
print(cursor.lastrowid, cursor.rowcount)
try:
    cursor.execute("INSERT INTO visits VALUES (9, 'news')")
except sqlite3.IntegrityError as error:
    print(error, cursor.lastrowid)
