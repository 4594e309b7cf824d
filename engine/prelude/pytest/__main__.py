# The entry of `asyncarium test FILE`: runs the program as a module of its own name, then its tests. The exit status is pytest's.

import _sys
import builtins
from pytest._assertions import Assertion
from pytest._builtin_fixtures import all_fixtures
from pytest._collect import collect, fixtures_of
from pytest._fixtures import Store
from pytest._report import Report
from pytest._run import Runner
import sys


def _load_tests():
    """The program as a module; what it writes and raises on the way counts as collecting it."""
    module = _new_module("__main__")
    name = _sys.main_filename().rpartition("/")[2].removesuffix(".py")
    module.__name__ = name
    sys.modules[name] = module
    _run_module(module)
    return module


def _main():
    path = _sys.main_filename()
    report = Report(path, _sys.main_text())
    setattr(builtins, "@Assertion", Assertion)
    report.session_begins()
    try:
        module = _load_tests()
        fixtures = {**all_fixtures(), **fixtures_of(module)}
        items = collect(module, path, fixtures)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        return report.collection_failed(error)
    report.collected(len(items))
    Runner(Store(fixtures), report).run_all(items)
    return report.session_ends()


raise SystemExit(_main())
