# Two tables: joins, groups, subqueries, upserts.
import sqlite3

db = sqlite3.connect(":memory:")
db.executescript("""
    CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES authors (id), pages INT);
    INSERT INTO authors (name) VALUES ('Le Guin'), ('Lem'), ('Nobody');
    INSERT INTO books (title, author_id, pages) VALUES
        ('The Dispossessed', 1, 341), ('Solaris', 2, 204), ('The Lathe of Heaven', 1, 184), ('Fiasco', 2, 322);
""")
QUERIES = [
    "SELECT b.title, a.name FROM books b JOIN authors a ON b.author_id = a.id ORDER BY b.title",
    "SELECT a.name, count(b.id) AS n, sum(b.pages) FROM authors AS a LEFT JOIN books AS b ON b.author_id = a.id "
    "GROUP BY a.id ORDER BY n DESC, a.name",
    "SELECT name FROM authors WHERE id NOT IN (SELECT author_id FROM books)",
    "SELECT title FROM books WHERE pages = (SELECT max(pages) FROM books)",
    "SELECT name FROM authors a WHERE EXISTS (SELECT 1 FROM books WHERE author_id = a.id AND pages < 190)",
    "SELECT author_id, avg(pages) FROM books GROUP BY author_id HAVING avg(pages) > 262 ORDER BY 2",
    "SELECT title, CASE WHEN pages > 300 THEN 'long' WHEN pages > 200 THEN 'medium' ELSE 'short' END FROM books",
    "SELECT count(DISTINCT author_id), group_concat(title, '; ') FROM books WHERE pages > 200",
    "SELECT authors.name, books.title FROM authors, books WHERE authors.id = books.author_id AND books.pages < 200",
]
for query in QUERIES:
    print(db.execute(query).fetchall())
db.execute("CREATE TABLE hits (page TEXT PRIMARY KEY, n INTEGER DEFAULT 1)")
for page in ("/", "/a", "/", "/b", "/"):
    db.execute("INSERT INTO hits (page) VALUES (?) ON CONFLICT (page) DO UPDATE SET n = n + 1", (page,))
db.execute("INSERT OR IGNORE INTO hits VALUES ('/a', 99)")
db.execute("INSERT OR REPLACE INTO hits VALUES ('/b', 50)")
print(db.execute("SELECT * FROM hits ORDER BY page").fetchall())
print(db.execute("UPDATE hits SET n = n * 2 WHERE n < 10 RETURNING page, n").fetchall())
print(db.execute("ALTER TABLE hits ADD COLUMN seen TEXT DEFAULT 'no'").rowcount, db.execute("SELECT * FROM hits").fetchone())
