# A small SQL: tables in memory, enough for create, insert, select, update and delete as courses use them. sqlite3, aiosqlite and
# asyncpg are wrappers around it. Results and errors are SQLite's; "postgres" as the dialect keeps types and says names as
# PostgreSQL does.

from _sql.errors import SqlError
from _sql.plan import Result
from _sql.statements import Statement
from _sql.tables import Connection, Locked, RowLockingConnection, Store


def sample_store(dialect):
    """What an unknown server or file opens with: ten users (design: "Simulated I/O")."""
    store = Store()
    connection = Connection(store)
    kind = "serial primary key" if dialect == "postgres" else "integer primary key"
    Statement(f"create table users (id {kind}, name text)", dialect).run(connection, ())
    rows = ", ".join(f"({number}, 'user{number}')" for number in range(1, 11))
    Statement(f"insert into users (id, name) values {rows}", dialect).run(connection, ())
    return store
