# deque with maxlen, rotate and both ends; defaultdict with factories; OrderedDict moves; ChainMap look-ups.
from collections import ChainMap, OrderedDict, defaultdict, deque

last = deque(maxlen=3)
for number in range(6):
    last.append(number)
print(last, last.maxlen, list(last))
queue = deque("bcd")
queue.appendleft("a")
queue.extend("ef")
queue.extendleft("yz")
print(queue, queue.pop(), queue.popleft(), len(queue), queue[0], queue[-1], "c" in queue)
queue.rotate(2)
print(queue, queue.index("c"), queue.count("b"), deque([1, 2]) == deque([1, 2]), deque([1]) + deque([2]))
queue.insert(1, "new")
queue.remove("e")
queue.reverse()
print(queue, list(reversed(queue)))
try:
    deque().pop()
except IndexError as error:
    print(error)
groups = defaultdict(list)
for word in ["apple", "avocado", "bean", "cherry", "corn"]:
    groups[word[0]].append(word)
print(groups, dict(groups), groups.get("z"), "z" in groups, groups["z"])
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["x"] += 2
print(nested["a"], {key: dict(value) for key, value in nested.items()})
try:
    defaultdict(None, a=1)["b"]
except KeyError as error:
    print(error)
ordered = OrderedDict(a=1, b=2, c=3)
ordered.move_to_end("a")
ordered.move_to_end("c", last=False)
print(ordered, ordered.popitem(), ordered.popitem(last=False), OrderedDict(x=1, y=2) == OrderedDict(y=2, x=1))
settings = ChainMap({"user": "ann"}, {"user": "root", "debug": False})
print(settings["user"], settings["debug"], dict(settings), settings.new_child({"debug": True})["debug"], len(settings))
settings["debug"] = True
print(settings.maps, settings.parents)
