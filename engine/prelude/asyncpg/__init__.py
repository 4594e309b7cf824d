# asyncpg, simulated: a PostgreSQL server in memory whose databases open with ten users.

from asyncpg import exceptions
from asyncpg.connection import connect, Connection, Record
from asyncpg.exceptions import (
    CheckViolationError, ConnectionDoesNotExistError, DataError, DeadlockDetectedError, DuplicateTableError,
    ForeignKeyViolationError, InFailedSQLTransactionError, IntegrityConstraintViolationError, InterfaceError,
    InternalClientError, NotNullViolationError, PostgresError, PostgresSyntaxError, SerializationError,
    TooManyConnectionsError, UndefinedColumnError, UndefinedFunctionError, UndefinedTableError, UniqueViolationError,
)
from asyncpg.pool import create_pool, Pool

__version__ = "0.30.0"
