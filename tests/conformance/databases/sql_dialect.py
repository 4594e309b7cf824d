# More of SQL as SQLite has it: order by alias and number, grouping by expression, correlated subqueries, rounding, text as numbers.
import sqlite3

db = sqlite3.connect(":memory:")
db.executescript("""
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, amount REAL, note TEXT);
    INSERT INTO orders (customer, amount, note) VALUES
        ('ann', 10, '3 items'), ('bob', 2.5, NULL), ('ann', 7.25, '2'), ('cat', 4.125, 'none'), ('bob', NULL, '12.5 kg');
    CREATE TABLE limits (customer TEXT PRIMARY KEY, top REAL);
    INSERT INTO limits VALUES ('ann', 15), ('cat', 4);
""")
for sql in (
    "SELECT *, amount * 2 AS twice FROM orders ORDER BY twice DESC, id LIMIT 2",
    "SELECT customer, sum(amount) FROM orders GROUP BY customer ORDER BY 2 DESC",
    "SELECT customer, sum(note), avg(note), total(note) FROM orders GROUP BY customer ORDER BY customer",
    "SELECT round(amount, 2), round(-amount), note + 1, note * 2 FROM orders ORDER BY id",
    "SELECT DISTINCT customer FROM orders ORDER BY customer DESC",
    "SELECT id % 2 AS odd, count(*), min(customer) FROM orders GROUP BY id % 2",
    "SELECT customer FROM limits l WHERE top < (SELECT sum(amount) FROM orders o WHERE o.customer = l.customer)",
    "SELECT id, (SELECT top FROM limits WHERE customer = orders.customer) AS top FROM orders ORDER BY top, id",
    "SELECT o.customer, l.top FROM orders o LEFT JOIN limits l ON l.customer = o.customer AND l.top > 5 ORDER BY o.id",
    "SELECT t.n, t.customer FROM (SELECT customer, count(*) AS n FROM orders GROUP BY customer) AS t WHERE t.n > 1",
    "SELECT amount AS a FROM orders WHERE a > 3 ORDER BY a",
    "SELECT count(*), sum(amount), max(note) FROM orders WHERE id > 100",
    "SELECT NULL AND 0, NULL OR 1, NULL = NULL, NULL IS NULL, 1 IS NOT NULL, NOT NULL",
    "SELECT 'a' < 'b', 1 < 'a', x'00' > 'z', 5 BETWEEN 1 AND 5, 'Abc' LIKE 'a_C', cast('3.9' AS INTEGER)",
    "SELECT unknown FROM orders WHERE id > 100",
    "SELECT id FROM orders ORDER BY missing",
    "DELETE FROM orders WHERE missing = 1",
    "UPDATE orders SET amount = missing",
    "INSERT INTO orders (id) VALUES (missing)",
):
    try:
        print(db.execute(sql).fetchall())
    except sqlite3.OperationalError as error:
        print("error:", error)
