# json: texts of nested data and back, indentation, separators, sorting, escapes, own encoders and hooks.
import json
from dataclasses import asdict, dataclass
from datetime import date

data = {"name": "Zoë", "age": 3, "tags": ["a", "b"], "nested": {"pi": 3.14, "none": None, "yes": True}, "empty": [], "e": {}}
text = json.dumps(data)
print(text)
print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps([1, 2.0, 1e100, -0.5, "a\"b\\c\n\t/"], separators=(",", ":")))
print(json.loads(text) == data, json.loads("[1, 2.5, true, null, \"x\\u00e9\"]"), json.loads(' {"a" : [ ] } '))
print(json.dumps({1: "int", None: "none", True: "bool", 2.5: "float"}), json.dumps((1, 2)), json.dumps("é"))


@dataclass
class Point:
    x: int
    y: int


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, Point):
            return asdict(value)
        if isinstance(value, (set, frozenset)):
            return sorted(value)
        if isinstance(value, date):
            return value.isoformat()
        return super().default(value)


print(json.dumps({"p": Point(1, 2), "s": {3, 1, 2}, "d": date(2026, 1, 2)}, cls=Encoder))
print(json.dumps(Point(1, 2), default=vars), json.loads('{"x": 1, "y": 2}', object_hook=lambda d: Point(**d)))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("1.5", parse_float=str), json.loads("[NaN, Infinity]"))
for wrong in ("{", "[1, 2", "{'a': 1}", '{"a" 1}', "nope", "", "[1] 2", '"abc', "[1,]", '{"a":1,}', "01"):
    try:
        json.loads(wrong)
    except json.JSONDecodeError as error:
        print(repr(wrong), error, error.pos, error.lineno, error.colno)
for wrong in ({1, 2}, {(1, 2): 3}, object):
    try:
        json.dumps(wrong)
    except TypeError as error:
        print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
