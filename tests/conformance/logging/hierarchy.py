# Loggers inherit level and handlers by their dots; propagation can be cut.
import logging
import sys


class ListHandler(logging.Handler):
    def __init__(self, name):
        super().__init__()
        self.lines = []
        self.name = name

    def emit(self, record):
        self.lines.append(f"{self.name}<{record.name}:{record.getMessage()}")


root, app, db = (logging.getLogger(name) for name in (None, "app", "app.db"))
handlers = {name: ListHandler(name) for name in ("root", "app", "db")}
root.addHandler(handlers["root"])
app.addHandler(handlers["app"])
db.addHandler(handlers["db"])
app.setLevel("INFO")
db.debug("too low by the parent's level")
db.info("everywhere")
db.propagate = False
db.info("only here")
db.propagate = True
handlers["app"].setLevel(logging.ERROR)
db.info("not in app")
db.error("everywhere again")
app.getChild("db.pool").warning("deeper")
for handler in handlers.values():
    print(handler.name, handler.lines)
print(db.parent, app.parent, root, app.getChild("x") is logging.getLogger("app.x"))
print(db.getEffectiveLevel(), db.isEnabledFor(logging.DEBUG), db.level, logging.getLogger("app.db") is db)
late = logging.getLogger("lib.sub.module")
print(late.parent.name)
middle = logging.getLogger("lib.sub")
print(late.parent.name, middle.parent.name)
logging.disable(logging.ERROR)
db.error("disabled")
logging.disable(logging.NOTSET)
db.disabled = True
db.error("disabled, too")
print(len(handlers["db"].lines), sys.getrefcount is not None)
try:
    logging.getLogger(3)
except TypeError as error:
    print(error)
try:
    app.setLevel("LOUD")
except ValueError as error:
    print(error)
