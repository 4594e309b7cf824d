# The module itself fails.
import asyncio


def configure():
    return {}["url"]


URL = configure()


def test_never_runs():
    assert URL
