# Classes that derive from built-in containers can be given their type of items in annotations, as list[int].
import asyncio


class Stack(list):
    def push(self, item):
        self.append(item)


class Scores(dict):
    pass


class Tags(set):
    pass


class Point(tuple):
    pass


class Problems(ExceptionGroup):
    pass


class Answer(asyncio.Future):
    pass


def total(stack: Stack[int], scores: Scores[str, int]) -> int:
    return sum(stack) + sum(scores.values())


stack = Stack[int]([1, 2])
stack.push(3)
print(stack, type(stack).__name__, total(stack, Scores(ada=4)))
print(total.__annotations__)
for cls in (Stack, Scores, Tags, Point, Problems, Answer):
    alias = cls[str, int]
    print(alias, alias.__origin__ is cls, alias.__args__)


class Plain:
    pass


class Number(int):
    pass


for cls in (Plain, Number, int):
    try:
        cls[int]
    except TypeError as error:
        print(error)
