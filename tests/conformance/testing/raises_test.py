# Expecting exceptions.
import pytest


class Invalid(ValueError):
    def __init__(self, field):
        super().__init__(f"invalid field: {field}")
        self.field = field


def check(field):
    if field != "name":
        raise Invalid(field)


def test_raises():
    with pytest.raises(Invalid) as info:
        check("age")
    assert info.value.field == "age"
    assert info.type is Invalid
    assert "invalid" in str(info.value)


@pytest.mark.parametrize("pattern", ["invalid", r"field: \w+$", "^inv.*d", "[a-f]ield", "(age|size)", "a?ge"])
def test_match(pattern):
    with pytest.raises(ValueError, match=pattern):
        check("age")


def test_no_match():
    with pytest.raises(ValueError, match="missing .* field"):
        raise Invalid("age")


def test_did_not_raise():
    with pytest.raises(ValueError):
        check("name")


def test_other_exception():
    def without_arguments():
        check_all()

    def check_all():
        raise Invalid("age")

    with pytest.raises(KeyError):
        without_arguments()


def test_function_form():
    info = pytest.raises(ZeroDivisionError, lambda: 1 / 0)
    assert info.match("division")


def test_chain():
    try:
        raise Invalid("size")
    except Invalid as error:
        raise RuntimeError("cannot save") from error
