# What can go wrong in a statement. The message is SQLite's; a code and what it is about let other databases say it in their words.


class SqlError(Exception):
    def __init__(self, message, kind="OperationalError", code="other", about=()):
        super().__init__(message)
        self.kind = kind  # the name of sqlite3's exception
        self.code = code
        self.about = about


def not_supported(what):
    return SqlError(f"not supported by Asyncarium: SQL's {what}", "NotSupportedError", "not_supported")
