# patch in all its forms: block, decorator, object, dict, start and stop; asynchronous functions, too.
import asyncio
import json
import time
from unittest.mock import AsyncMock, MagicMock, patch


class Clock:
    limit = 10

    def now(self):
        return time.time()

    async def wait(self, seconds):
        await asyncio.sleep(seconds)
        return "waited"


def greet():
    return "hello"


with patch("__main__.greet", return_value="mocked") as mock:
    print(greet(), mock.call_count)
print(greet())


@patch.object(Clock, "now", return_value=42)
def decorated(mock_now):
    return Clock().now(), mock_now.called


print(decorated())


@patch("json.dumps")
@patch("__main__.greet")
def two(mock_greet, mock_dumps):
    mock_greet.return_value = "first argument is the innermost"
    mock_dumps.return_value = "dumped"
    return greet(), json.dumps({})


print(two(), json.dumps({}))


@patch.object(Clock, "wait")
async def asynchronous(mock_wait):
    mock_wait.return_value = "at once"
    return await Clock().wait(100), type(mock_wait).__name__, mock_wait.await_args


print(asyncio.run(asynchronous()), time.monotonic())
with patch.object(Clock, "limit", 3), patch.dict("__main__.SETTINGS" if False else {}, {}):
    print(Clock.limit)
settings = {"debug": False, "level": 1}
with patch.dict(settings, {"debug": True}, extra="x"):
    print(settings)
with patch.dict(settings, clear=True):
    print(settings)
print(settings, Clock.limit)
patcher = patch("time.time", side_effect=[1.0, 2.0])
patcher.start()
print(time.time(), Clock().now())
patcher.stop()
print(time.time() > 10)
with patch("__main__.Clock", autospec=False) as FakeClock:
    FakeClock.return_value.now.return_value = "fake"
    print(Clock().now())
for target in ("__main__.nothing", "nomodule.thing", "greet"):
    try:
        with patch(target):
            pass
    except (AttributeError, ModuleNotFoundError, TypeError) as error:
        print(type(error).__name__, error)
with patch("__main__.brand_new", 5, create=True):
    print(brand_new)


@patch("__main__.greet", new=lambda: "replaced")
def no_argument():
    return greet()


print(no_argument())


@patch.object(Clock, "limit", 1)
class Suite:
    def test_limit(self):
        return Clock.limit

    def helper(self):
        return Clock.limit


print(Suite().test_limit(), Suite().helper())
with patch.object(Clock, "wait", new_callable=AsyncMock) as wait, patch.object(Clock, "now", MagicMock()) as now:
    asyncio.run(Clock().wait(1))
    wait.assert_awaited_once_with(1)
    print(now.called)
