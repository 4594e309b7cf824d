"""Plain tests: what passes, what fails, and what a failure shows."""


def add(a, b):
    return a + b


def test_add():
    assert add(1, 2) == 3


def test_fails():
    total = add(2, 2)
    assert total == 5


def test_call_in_assertion():
    assert add(2, 2) == 5, "arithmetic is broken"


def test_attribute():
    class Box:
        size = 3

        def __repr__(self):
            return "<Box>"

    box = Box()
    assert box.size > 4


def test_nested_calls():
    words = ["a", "b"]
    assert len(sorted(words)) == max(1, 3)


def test_boolean():
    a, b = True, False
    assert a and not b
    assert a and b


def test_in_and_not():
    names = {"ann", "bob"}
    assert "bob" in names
    assert not isinstance(names, set)


def test_raises_itself():
    values = {}
    values["missing"]


limit = 1


def helper():
    if limit > 0:
        raise ValueError(
            f"too large: {limit}"  # a comment with a bracket (
        )
    return limit


def test_error_in_helper():
    assert limit == 1
    helper(
    )


def test_in_loop():
    for number in range(3):
        assert number < 2, f"number {number}"
