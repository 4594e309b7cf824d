# pytest: what test files import of it, and a runner for them (__main__.py), which `asyncarium test FILE` begins with. Behaviour and
# texts follow pytest 7; async tests and fixtures are run as pytest-asyncio does in its mode "auto".

from pytest._approx import approx
from pytest._builtin_fixtures import CaptureFixture, LogCaptureFixture, MonkeyPatch
from pytest._fixtures import fixture, Request as FixtureRequest
from pytest._marks import Mark, mark, MarkDecorator, param
from pytest._outcomes import fail, skip, xfail
from pytest._raises import ExceptionInfo, raises

__version__ = "7.2.1"


def main(args=None, plugins=None):
    raise NotImplementedError("not supported by Asyncarium: pytest.main; run the tests with asyncarium test FILE")


def importorskip(modname, minversion=None, reason=None):
    import sys

    if modname in sys.modules:
        return sys.modules[modname]
    skip(reason or f"could not import {modname!r}: No module named {modname!r}", allow_module_level=True)
