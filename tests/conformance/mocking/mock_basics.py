# Mock: it answers anything, remembers calls, and can be told what to return or raise.
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, call, sentinel

api = Mock(name="api")
api.get.return_value = {"id": 1}
print(api.get("/users", timeout=3), api.get.called, api.get.call_count, api.get.call_args)
api.get("/items")
print(api.get.call_args_list, api.mock_calls, api.method_calls)
print(api.get.call_args.args, api.get.call_args.kwargs, api.get.call_args_list[0] == call("/users", timeout=3))
api.get.assert_called_with("/items")
api.get.assert_any_call("/users", timeout=3)
api.get.assert_has_calls([call("/users", timeout=3), call("/items")])
api.post.assert_not_called()
counter = Mock(side_effect=[1, 2, ValueError("empty")])
print(counter(), counter())
for _ in range(2):
    try:
        counter()
    except (ValueError, StopIteration) as error:
        print(repr(error))
double = Mock(side_effect=lambda x: x * 2 if x > 1 else DEFAULT, return_value="default")
print(double(4), double(1))
print(repr(api).split(" id=")[0], repr(api.a.b.c).split(" id=")[0], repr(Mock(name="x")().y).split(" id=")[0])
configured = Mock(**{"method.return_value": 3, "other.side_effect": KeyError("k")}, attribute=5)
print(configured.method(), configured.attribute)
try:
    configured.other()
except KeyError as error:
    print("KeyError", error)
print(sentinel.token, call(1, a=2), call.method(3), call(ANY) == call(object()), ANY == 3)
magic = MagicMock()
print(len(magic), bool(magic), list(magic), int(magic), 1 in magic, repr(magic)[:14])
magic.__len__.return_value = 3
magic.__getitem__.side_effect = lambda key: key * 2
magic.__enter__.return_value = "entered"
with magic as entered:
    print(len(magic), magic[4], entered)
magic.__exit__.assert_called_once_with(None, None, None)
api.reset_mock()
print(api.get.called, api.mock_calls, api.get("/again"))
