# Mocks that know what they stand for, and mistakes that they find.
import asyncio
import inspect
from unittest.mock import ANY, AsyncMock, call, create_autospec, MagicMock, Mock, patch, seal


class Mailer:
    def send(self, to, subject="", *, urgent=False):
        return "sent"

    async def flush(self, timeout=1):
        return 0


def add(a, b=1):
    return a + b


def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, "!", error)


adder = Mock(spec=add)
adder(1, b=2)
adder.assert_called_with(1, 2)
adder.assert_called_with(a=1, b=2)
adder.assert_any_call(1, b=2)
attempt(lambda: adder.assert_called_with(1, 2, 3))

mailer = create_autospec(Mailer, instance=True)
mailer.send("ada", "hello")
mailer.send.assert_called_once_with(to="ada", subject="hello")
attempt(lambda: mailer.send())
attempt(lambda: mailer.sent)
print(type(mailer.flush).__name__, inspect.iscoroutinefunction(mailer.flush))


async def later(value):
    return value


async def main():
    for kind in (Mock, MagicMock):
        mock = kind(spec=later)
        mock.return_value = 5
        print(kind.__name__, await mock(1), mock.await_count, inspect.iscoroutinefunction(mock))
    wrapped = AsyncMock(wraps=later)
    print(await wrapped("wrapped"), wrapped.await_args)
    many = AsyncMock(side_effect=[1, ValueError("two"), 3])
    for _ in range(4):
        try:
            print(await many(_))
        except Exception as error:
            print(repr(error))
    many.assert_has_awaits([call(2), call(0)], any_order=True)
    attempt(lambda: many.assert_has_awaits([call(2), call(0)]))
    attempt(lambda: many.assert_has_awaits([call(9)], any_order=True))
    many.assert_has_awaits([call(ANY), call(ANY)])
    checked = create_autospec(later)
    waiting = checked()
    print(checked.call_count)
    try:
        await waiting
    except TypeError as error:
        print(error)


asyncio.run(main())

mock = Mock()
attempt(lambda: mock.called_once_with(1))
attempt(lambda: mock.asert_called())
attempt(lambda: Mock(unsafe=True).called_once.__class__.__name__)
try:
    Mock(spec=Mock())
except Exception as error:
    print(type(error).__name__)
attempt(lambda: create_autospec(add, auto_spec=True))
attempt(lambda: patch("json.dumps", autospect=True))
attempt(lambda: mock.assert_has_calls([call.a(), call.b()]))

mock.rows.return_value = [1, 2]
mock.rows.side_effect = [[3]]
print(mock.rows(), mock.rows.call_count)
mock.reset_mock(return_value=True, side_effect=True)
print(mock.rows.call_count, isinstance(mock.rows(), Mock), mock.rows.side_effect)
del mock.rows
attempt(lambda: mock.rows)
mock.__name__ = "renamed"
print(mock.__name__, type(mock).__name__)
mock.loop = mock
print(repr(mock.loop()).split(" id=")[0])
mock.__class__ = Mailer
print(isinstance(mock, Mailer))

sealed = Mock()
sealed.known.return_value = 1
seal(sealed)
print(sealed.known())
attempt(lambda: sealed.unknown)
attempt(lambda: setattr(sealed, "new", 1))

numbers = MagicMock()
numbers.__add__.return_value = 42
numbers.__enter__ = Mock(return_value="entered")
numbers.__exit__ = Mock(return_value=False)
with numbers as entered:
    print(entered, numbers + 1, type(-numbers).__name__, numbers.__exit__.call_count)
numbers.__exit__.assert_called_once_with(None, None, None)
numbers.__iter__.return_value = ["a"]
numbers.__next__.side_effect = [7]
print(list(numbers), next(numbers), numbers.method_calls)
