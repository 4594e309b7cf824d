# What is said about values that differ, by their types.
from dataclasses import dataclass

import pytest


@dataclass
class Point:
    x: int
    y: int
    label: str = ""


def test_lists():
    assert [1, 2, 3] == [1, 5, 3]


def test_lengths():
    assert [1, 2, 3] == [1, 2]


def test_longer():
    assert list(range(3)) == list(range(10))


def test_dicts():
    left = {"a": 1, "b": 2, "c": 3}
    assert left == {"a": 1, "b": 5, "d": 4}


def test_sets():
    assert {1, 2, 3} == {2, 3, 4}


def test_texts():
    assert "hello world" == "hello wurld"


def test_other_texts():
    assert "abc" == "xyz"


def test_lines():
    assert "one\ntwo\nthree" == "one\n2\nthree"


def test_long_texts():
    assert "a" * 50 + "b" == "a" * 50 + "c"


def test_dataclasses():
    assert Point(1, 2) == Point(1, 3)


def test_contained():
    assert "err" not in "an error"


def test_approx():
    assert 1.5 == pytest.approx(1.0)


def test_types():
    assert 1 == "1"


def test_none():
    value = None
    assert value is not None


def test_chain():
    low, value, high = 1, 7, 5
    assert low <= value <= high


def test_long_list():
    assert sum(range(20)) in [1, 2, 3, 4, 5, 6, 7, 8]


def test_many_differences():
    assert {n: n for n in range(9)} == {n: -n for n in range(9)}
