# The functions of operator go by the special methods' names too; the poles of math's gamma functions.
import math
import operator

print(operator.__add__(5, 3), operator.__and__(6, 3), operator.__not__(0), operator.__getitem__([4, 5], 1), operator.__lt__(1, 2))
print(operator.__iadd__([1], [2]), operator.__contains__("abc", "b"), operator.__neg__(4), operator.__pow__(2, 5), operator.__index__(True))
for function in (math.gamma, math.lgamma):
    for x in (-2.0, -0.5, 0, 0.5, 5, 171.6, 1e308, math.inf):
        try:
            print(function.__name__, x, f"{function(x):.10g}")
        except (ValueError, OverflowError) as error:
            print(function.__name__, x, type(error).__name__, error)
