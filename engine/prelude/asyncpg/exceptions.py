# asyncpg's exceptions, and PostgreSQL's words for what _sql says in SQLite's.


class PostgresError(Exception):
    sqlstate = None
    detail = hint = None

    def __str__(self):
        text = super().__str__()
        return text if self.detail is None else f"{text}\nDETAIL:  {self.detail}"


class InterfaceError(Exception):
    pass


class InternalClientError(Exception):
    pass


class ConnectionDoesNotExistError(PostgresError):
    sqlstate = "08003"


class TooManyConnectionsError(PostgresError):
    sqlstate = "53300"


class DataError(PostgresError):
    sqlstate = "22000"


class DivisionByZeroError(DataError):
    sqlstate = "22012"


class IntegrityConstraintViolationError(PostgresError):
    sqlstate = "23000"


class NotNullViolationError(IntegrityConstraintViolationError):
    sqlstate = "23502"


class ForeignKeyViolationError(IntegrityConstraintViolationError):
    sqlstate = "23503"


class UniqueViolationError(IntegrityConstraintViolationError):
    sqlstate = "23505"


class CheckViolationError(IntegrityConstraintViolationError):
    sqlstate = "23514"


class InFailedSQLTransactionError(PostgresError):
    sqlstate = "25P02"


class DeadlockDetectedError(PostgresError):
    sqlstate = "40P01"


class SerializationError(PostgresError):
    sqlstate = "40001"


class SyntaxOrAccessError(PostgresError):
    sqlstate = "42000"


class PostgresSyntaxError(SyntaxOrAccessError):
    sqlstate = "42601"


class UndefinedColumnError(SyntaxOrAccessError):
    sqlstate = "42703"


class UndefinedFunctionError(SyntaxOrAccessError):
    sqlstate = "42883"


class UndefinedTableError(SyntaxOrAccessError):
    sqlstate = "42P01"


class DuplicateTableError(SyntaxOrAccessError):
    sqlstate = "42P07"


class FeatureNotSupportedError(PostgresError):
    sqlstate = "0A000"


def _with_detail(error, detail):
    error.detail = detail
    return error


def as_postgres_says(error):
    """PostgreSQL's exception for a SqlError."""
    about = error.about
    if error.code == "no_table":
        return UndefinedTableError(f'relation "{about[0]}" does not exist')
    if error.code == "table_exists":
        return DuplicateTableError(f'relation "{about[0]}" already exists')
    if error.code == "no_column":
        return UndefinedColumnError(f'column "{about[0]}" does not exist')
    if error.code == "no_column_of":
        return UndefinedColumnError(f'column "{about[0]}" of relation "{about[1]}" does not exist')
    if error.code == "no_function":
        return UndefinedFunctionError(f"function {about[0]} does not exist")
    if error.code == "syntax":
        return PostgresSyntaxError(f'syntax error at or near "{about[0]}"')
    if error.code == "incomplete":
        return PostgresSyntaxError("syntax error at end of input")
    if error.code == "not_supported":
        return FeatureNotSupportedError(str(error))
    if error.code == "not_null":
        return NotNullViolationError(f'null value in column "{about[1]}" of relation "{about[0]}" violates not-null constraint')
    if error.code == "check":
        return CheckViolationError(f'new row for relation "{about[0]}" violates check constraint "{about[0]}_check"')
    if error.code == "unique":
        table, names, values, is_primary = about
        name = f"{table}_pkey" if is_primary else f"{table}_{'_'.join(names)}_key"
        detail = f"Key ({', '.join(names)})=({', '.join(map(str, values))}) already exists."
        return _with_detail(UniqueViolationError(f'duplicate key value violates unique constraint "{name}"'), detail)
    return PostgresSyntaxError(str(error))
