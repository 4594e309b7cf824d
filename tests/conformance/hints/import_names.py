# Names that modules do not have.
import traceback


def told(statement):
    try:
        statement()
    except ImportError as error:
        print(type(error).__name__, traceback.format_exception(error)[-1].strip().split(" (")[0], "|",
              traceback.format_exception(error)[-1].strip().rpartition(")")[2])


def wrong_name():
    from math import sqr


def wrong_case():
    from collections import Ordereddict


def nothing_like_it():
    from math import banana


def no_module():
    import colections


for statement in (wrong_name, wrong_case, nothing_like_it, no_module):
    told(statement)
