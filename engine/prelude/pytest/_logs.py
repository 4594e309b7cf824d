# What a test logs, kept for its report and for the fixture caplog.

import logging


class LogHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records, self.lines = [], []
        self.setFormatter(logging.Formatter("%(levelname)-8s %(name)s:%(filename)s:%(lineno)d %(message)s"))

    def emit(self, record):
        self.records.append(record)
        self.lines.append(self.format(record))


def make_handler():
    handler = LogHandler()
    logging.getLogger().addHandler(handler)
    return handler


def remove_handler(handler):
    logging.getLogger().removeHandler(handler)
