# The marks under the part of the line that failed, for calls, operators, subscripts and attributes.
import traceback


class Node:
    next = None


def attempt(function):
    try:
        function()
    except Exception as error:
        lines = traceback.format_exception(error)
        print("".join(lines[2:]))


data = {"a": {"b": [1, 2, 3]}}
attempt(lambda: data["a"]["b"][5])
attempt(lambda: data["a"]["x"]["y"])
attempt(lambda: 1 + data["a"]["b"][0] / 0 + 2)
attempt(lambda: Node().next.next.value)
attempt(lambda: (1 + 2) * "x" - 3)
attempt(lambda: int("12" + "ab"))
attempt(lambda: sorted([3, "a", 1], key=lambda item: item))
attempt(lambda: [n for n in range(3) if n / 0])
attempt(lambda: print(len(5)))
attempt(lambda: {**5})
attempt(lambda: -"text")
attempt(lambda: "abc".split(1).join("x"))


def long_call(first, second):
    return first(
        second,
        third=(
            1 / 0
        ),
    )


attempt(lambda: long_call(print, 2))


def assertion():
    value = 3
    assert value == 4, f"value is {value}"


attempt(assertion)
