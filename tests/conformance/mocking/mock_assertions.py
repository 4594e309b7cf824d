# The assertions' messages when they fail.
from unittest.mock import AsyncMock, Mock, call

mock = Mock(name="send")
checks = [
    lambda: mock.assert_called(),
    lambda: mock.assert_called_once(),
    lambda: mock.assert_called_with(1),
    lambda: mock(1, a=2) and mock.assert_not_called(),
    lambda: mock.assert_called_with(2, a=2),
    lambda: mock(3) and mock.assert_called_once(),
    lambda: mock.assert_called_once_with(3),
    lambda: mock.assert_any_call("x"),
    lambda: mock.assert_has_calls([call(3), call(1, a=2)]),
    lambda: mock.assert_has_calls([call(9)], any_order=True),
    lambda: Mock().method.assert_called_once_with("a", b=1),
    lambda: Mock().assert_called_onec(),
    lambda: Mock().asert_called(),
    lambda: Mock(spec=["run"]).stop,
    lambda: AsyncMock().assert_awaited(),
    lambda: AsyncMock(name="job").assert_awaited_once_with(1),
]
for check in checks:
    try:
        check()
        print("passed")
    except (AssertionError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")
