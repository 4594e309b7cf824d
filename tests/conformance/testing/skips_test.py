# Tests that are skipped or expected to fail, and calls that decide it.
import sys

import pytest


@pytest.mark.skip(reason="not yet")
def test_skipped():
    assert False


@pytest.mark.skipif(sys.version_info >= (3, 8), reason="old")
def test_skipped_if():
    assert False


@pytest.mark.skipif(sys.version_info < (3, 8), reason="new")
def test_not_skipped():
    assert True


@pytest.mark.xfail(reason="known bug")
def test_expected_failure():
    assert 1 + 1 == 3


@pytest.mark.xfail
def test_unexpected_pass():
    pass


@pytest.mark.xfail(strict=True, reason="must fail")
def test_strict():
    pass


@pytest.mark.xfail(raises=KeyError)
def test_other_error():
    raise ValueError("not a KeyError")


def test_skips_itself():
    pytest.skip("changed my mind")


def test_fails_itself():
    pytest.fail("on purpose")


def test_xfails_itself():
    pytest.xfail("as expected")


@pytest.mark.slow
def test_own_mark():
    pass
