# The forms of patch: for a function, a class of tests, a block, by start and stop, several at once, dictionaries.
import json
import math
import sys
from unittest.mock import DEFAULT, MagicMock, Mock, NonCallableMagicMock, PropertyMock, patch


class Clock:
    zone = "UTC"

    def now(self):
        return "noon"

    @staticmethod
    def tick(step=1):
        return step

    @classmethod
    def local(cls):
        return cls.zone


def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, "!", str(error).split(" object at")[0])


@patch.object(Clock, "now", return_value="midnight")
@patch("__main__.Clock.zone", "CET")
@patch("json.dumps")
def test_decorated(dumps, now):
    dumps.return_value = "{}"
    print(Clock().now(), Clock.zone, json.dumps({"a": 1}), now.call_count)


test_decorated()
test_decorated()
print(Clock().now(), Clock.zone, json.dumps({"a": 1}))


@patch("__main__.Clock.zone", "EST")
class TestClock:
    def test_zone(self):
        return Clock.zone

    def helper(self):
        return Clock.zone


print(TestClock().test_zone(), TestClock().helper())

with patch("__main__.print", create=True) as replaced:
    print("is not shown")
print(replaced.call_args)
with patch("__main__.len", return_value=99):
    print(len("abc"))
print(len("abc"))

patcher = patch.object(Clock, "tick")
tick = patcher.start()
tick.return_value = 5
print(Clock.tick(), Clock.tick is tick)
patcher.stop()
print(Clock.tick(), patcher.stop(), Clock.local())

with patch.multiple(Clock, zone="PST", now=DEFAULT, tick=DEFAULT) as mocks:
    mocks["now"].return_value = 1
    print(sorted(mocks), Clock.zone, Clock().now())


@patch.multiple(Clock, now=DEFAULT, tick=DEFAULT)
def test_named(tick, now):
    print(type(tick).__name__, Clock.now is now)


test_named()

settings = {"debug": False, "level": 1}
with patch.dict(settings, {"debug": True}, extra="x") as changed:
    print(settings, changed is settings)
with patch.dict(settings, clear=True):
    print(settings)
print(settings)

with patch("__main__.Clock", spec=True) as MockedClock:
    clock = Clock()
    clock.now.return_value = "mocked"
    print(clock.now(), isinstance(clock, NonCallableMagicMock), MockedClock.mock_calls)
    attempt(lambda: clock.later)
with patch.object(Clock, "zone", new_callable=PropertyMock, return_value="property"):
    print(Clock().zone)
with patch.object(math, "pi", 3):
    print(math.pi)

attempt(lambda: patch("nodots"))
attempt(lambda: patch.object("text", "upper"))
attempt(lambda: patch.object(Clock, "missing").start())
attempt(lambda: patch.object(Clock, "zone", 1, new_callable=Mock))
attempt(lambda: patch.object(Clock, "zone", "x", return_value=3).start())
patch.stopall()

mock = MagicMock(name="shown")
mock.__str__.return_value = "as text"
mock.__eq__.side_effect = lambda other: other == "equal"
mock.__hash__.return_value = 7
mock.__lt__ = lambda self, other: True
print(str(mock), mock == "equal", mock == "other", hash(mock), mock < 1, mock.mock_calls)
plain = MagicMock()
print(plain == plain, plain != plain, plain == 3, len({plain, plain}), f"{plain}" == str(plain))
print(sys.getsizeof is not None, type(plain).__len__(plain))
