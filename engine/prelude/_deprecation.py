# _deprecation: what parts of the library say that CPython has marked as deprecated. The module warnings is only loaded when there is
# something to say.


def warn_deprecated(message):
    """A DeprecationWarning at the program's line that is being executed."""
    from warnings import warn

    warn(message, DeprecationWarning)
