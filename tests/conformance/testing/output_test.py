# What a test writes is shown only when it fails.
import logging
import sys

import pytest

log = logging.getLogger("app")


@pytest.fixture
def noisy():
    print("setting up")
    yield
    print("tearing down")


def test_quiet():
    print("not shown")


def test_shown(noisy):
    print("to stdout")
    print("to stderr", file=sys.stderr)
    log.warning("to the log %d", 1)
    log.info("too low")
    assert 0


def test_caplog(caplog):
    with caplog.at_level(logging.INFO):
        log.info("one")
    log.info("two")
    log.error("three")
    assert caplog.messages == ["one", "three"]
    assert caplog.records[0].levelname == "INFO"
    assert "app" in caplog.text


def test_broken_setup(missing_result):
    pass


@pytest.fixture
def missing_result():
    print("before the error")
    raise OSError("no connection")


@pytest.fixture
def bad_end():
    yield
    raise RuntimeError("cannot close")


def test_broken_teardown(bad_end):
    assert True
