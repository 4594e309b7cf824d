# Every mock has a class of its own: properties and special methods belong to one mock only. And what `call` can say.
from unittest.mock import call, MagicMock, Mock, PropertyMock

first, second = Mock(), Mock()
type(first).temperature = PropertyMock(return_value=21)
first.__len__ = lambda self: 7
print(first.temperature, isinstance(second.temperature, Mock), len(first), type(first).__name__, type(first) is type(second))
try:
    len(second)
except TypeError as error:
    print(error)

property_mock = PropertyMock(side_effect=[1, 2])
sensor = MagicMock()
type(sensor).level = property_mock
print(sensor.level, sensor.level, property_mock.mock_calls)

api = Mock()
api.connect("db", retries=3).cursor().execute("select")
api.close()
print(api.mock_calls)
print(api.mock_calls[:3] == call.connect("db", retries=3).cursor().execute("select").call_list())
print(call(1).run(2).call_list(), call.a.b("c"), call()(), call().x, call)
print(call(1, a=2) == ((1,), {"a": 2}), call.go(1) == ("go", (1,)), call.go(1) == call.stop(1), call(1) == call.go(1))
print(call(1, a=2).args, call(1, a=2).kwargs, call.count(3), call.index)
print(api.connect.call_args, api.method_calls, api.connect.return_value.method_calls)
