# Tracebacks in the log: exception(), exc_info, and a formatter of one's own for them.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
log = logging.getLogger(__name__)


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError as error:
    log.exception("could not divide %d", 1)
    log.error("short: %s", error)
    log.warning("with info", exc_info=True)
    caught = error
log.error("later", exc_info=caught)
log.error("none", exc_info=False)
log.error("nothing to show", exc_info=True)


class Brief(logging.Formatter):
    def formatException(self, exc_info):
        return f"  !! {exc_info[0].__name__}: {exc_info[1]}"


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Brief("[%(name)s] %(message)s"))
log.addHandler(handler)
log.propagate = False
try:
    int("x")
except ValueError:
    log.exception("brief")
