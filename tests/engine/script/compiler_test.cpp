// The shapes of the code of expressions and simple statements, as the disassembler shows them. CPython ran each
// (translated to its own bytecode) when it was written down; a change that is meant is recorded here anew.
#include <doctest/doctest.h>

#include "compile_helpers.h"

namespace asyncarium {

TEST_CASE("a call marks that it has no self, and an attribute's call loads a method") {
    check_code(R"(
f(1, x.g(), k=2)
)",
               R"(
   1      0 LINE                 1
          1 PUSH_NULL
          2 LOAD_GLOBAL          f
          3 LOAD_SMALL_INT       1
          4 LOAD_GLOBAL          x
          5 LOAD_METHOD          g
          6 CALL                 0
          7 LOAD_SMALL_INT       2
          8 LOAD_CONST           ('k',)
          9 CALL_KW              3
         10 POP_TOP
         11 LOAD_NONE
         12 RETURN_VALUE
)");
}

TEST_CASE("starred arguments gather in a list, keywords in a dict") {
    check_code(R"(
f(1, *a, k=2, **d)
)",
               R"(
   1      0 LINE                 1
          1 PUSH_NULL
          2 LOAD_GLOBAL          f
          3 BUILD_LIST           0
          4 LOAD_SMALL_INT       1
          5 LIST_APPEND          1
          6 LOAD_GLOBAL          a
          7 LIST_EXTEND          1
          8 LOAD_CONST           'k'
          9 LOAD_SMALL_INT       2
         10 BUILD_MAP            1
         11 LOAD_GLOBAL          d
         12 DICT_MERGE           1
         13 CALL_EX              1
         14 POP_TOP
         15 LOAD_NONE
         16 RETURN_VALUE
)");
}

TEST_CASE("a comparison chain keeps its middle operand") {
    check_code(R"(
x = a < b < c
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          a
          2 LOAD_GLOBAL          b
          3 SWAP                 2
          4 COPY                 2
          5 COMPARE_LT
          6 JUMP_IF_FALSE_OR_POP to 10
          7 LOAD_GLOBAL          c
          8 COMPARE_LT
          9 JUMP                 to 12
     >>  10 SWAP                 2
         11 POP_TOP
     >>  12 STORE_GLOBAL         x
         13 LOAD_NONE
         14 RETURN_VALUE
)");
}

TEST_CASE("conditions jump, without making a bool") {
    check_code(R"(
if a and not b or c is None:
    x
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          a
          2 POP_JUMP_IF_FALSE    to 5
          3 LOAD_GLOBAL          b
          4 POP_JUMP_IF_FALSE    to 7
     >>   5 LOAD_GLOBAL          c
          6 POP_JUMP_IF_NOT_NONE to 10
   2 >>   7 LINE                 2
          8 LOAD_GLOBAL          x
          9 POP_TOP
   1 >>  10 LOAD_NONE
         11 RETURN_VALUE
)");
}

TEST_CASE("a while loop counts its line at every test, a for loop at every next item") {
    check_code(R"(
while a:
    b
for c in d:
    continue
)",
               R"(
   1 >>   0 LINE                 1
          1 LOAD_GLOBAL          a
          2 POP_JUMP_IF_FALSE    to 7
   2      3 LINE                 2
          4 LOAD_GLOBAL          b
          5 POP_TOP
   1      6 JUMP_BACKWARD        to 0
   3 >>   7 LINE                 3
          8 LOAD_GLOBAL          d
          9 GET_ITER
     >>  10 FOR_ITER             to 16
         11 STORE_GLOBAL         c
   4     12 LINE                 4
         13 JUMP                 to 14
   3 >>  14 LINE                 3
         15 JUMP_BACKWARD        to 10
   1 >>  16 LOAD_NONE
         17 RETURN_VALUE
)");
}

TEST_CASE("a function is made of its defaults, annotations and closure, and decorated from the inside out") {
    check_code(R"(
def f(n):
    @a
    @b
    def g(x: int = 1, *, k=n) -> n: return n
)",
               "f", R"(
   1      0 MAKE_CELL            n
   4      1 LINE                 2
   2      2 PUSH_NULL
          3 LOAD_GLOBAL          a
   4      4 LINE                 3
   3      5 PUSH_NULL
          6 LOAD_GLOBAL          b
   4      7 LINE                 4
          8 LOAD_CONST           (1,)
          9 LOAD_CONST           'k'
         10 LOAD_DEREF           n
         11 BUILD_MAP            1
         12 LOAD_CONST           'x'
         13 LOAD_GLOBAL          int
         14 LOAD_CONST           'return'
         15 LOAD_DEREF           n
         16 BUILD_MAP            2
         17 LOAD_CLOSURE         n
         18 BUILD_TUPLE          1
         19 LOAD_CONST           <code f.<locals>.g>
         20 MAKE_FUNCTION        15
         21 LINE                 3
   3     22 CALL                 1
   4     23 LINE                 2
   2     24 CALL                 1
   4     25 LINE                 4
         26 STORE_FAST           g
   1     27 LOAD_NONE
         28 RETURN_VALUE
)");
}

TEST_CASE("a class body hands over its namespace and its __class__ cell") {
    check_code(R"(
class A:
    'doc'
    x: int = 1
    def f(self): super()
)",
               "A", R"(
   1      0 MAKE_CELL            __class__
          1 LINE                 1
          2 LOAD_NAME            __name__
          3 STORE_NAME           __module__
          4 LOAD_CONST           'A'
          5 STORE_NAME           __qualname__
          6 SETUP_ANNOTATIONS
   2      7 LOAD_CONST           'doc'
          8 STORE_NAME           __doc__
   3      9 LINE                 3
         10 LOAD_SMALL_INT       1
         11 STORE_NAME           x
         12 LOAD_NAME            int
         13 LOAD_NAME            __annotations__
         14 LOAD_CONST           'x'
         15 STORE_SUBSCR
   4     16 LINE                 4
         17 LOAD_CLOSURE         __class__
         18 BUILD_TUPLE          1
         19 LOAD_CONST           <code A.f>
         20 MAKE_FUNCTION        8
         21 STORE_NAME           f
   1     22 LOAD_CLOSURE         __class__
         23 COPY                 1
         24 STORE_NAME           __classcell__
         25 RETURN_VALUE
)");
}

TEST_CASE("a variable that another function rebinds is loaded and stored as shared") {
    check_code(R"(
n = 0
def f():
    global n
    m = n
    def g():
        nonlocal m
        m += 1
    n = m
)",
               "f", R"(
   2      0 MAKE_CELL            m
   4      1 LINE                 4
          2 LOAD_SHARED_GLOBAL   n
          3 STORE_SHARED_DEREF   m
   5      4 LINE                 5
          5 LOAD_CLOSURE         m
          6 BUILD_TUPLE          1
          7 LOAD_CONST           <code f.<locals>.g>
          8 MAKE_FUNCTION        8
          9 STORE_FAST           g
   8     10 LINE                 8
         11 LOAD_SHARED_DEREF    m
         12 STORE_SHARED_GLOBAL  n
   2     13 LOAD_NONE
         14 RETURN_VALUE
)");
}

TEST_CASE("augmented assignment evaluates the parts of its target once") {
    check_code(R"(
a.b[c] += 1
d.e -= 2
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          a
          2 LOAD_ATTR            b
          3 LOAD_GLOBAL          c
          4 COPY                 2
          5 COPY                 2
          6 BINARY_SUBSCR
          7 LOAD_SMALL_INT       1
          8 BINARY_ADD           1
          9 SWAP                 3
         10 SWAP                 2
         11 STORE_SUBSCR
   2     12 LINE                 2
         13 LOAD_GLOBAL          d
         14 COPY                 1
         15 LOAD_ATTR            e
         16 LOAD_SMALL_INT       2
         17 BINARY_SUBTRACT      1
         18 SWAP                 2
         19 STORE_ATTR           e
   1     20 LOAD_NONE
         21 RETURN_VALUE
)");
}

TEST_CASE("imports") {
    check_code(R"(
import a.b
import a.b.c as d
from .m import x as y, z
from n import *
)",
               R"(
   1      0 LINE                 1
          1 LOAD_SMALL_INT       0
          2 LOAD_NONE
          3 IMPORT_NAME          a.b
          4 STORE_GLOBAL         a
   2      5 LINE                 2
          6 LOAD_SMALL_INT       0
          7 LOAD_NONE
          8 IMPORT_NAME          a.b.c
          9 IMPORT_FROM          b
         10 SWAP                 2
         11 POP_TOP
         12 IMPORT_FROM          c
         13 STORE_GLOBAL         d
         14 POP_TOP
   3     15 LINE                 3
         16 LOAD_SMALL_INT       1
         17 LOAD_CONST           ('x', 'z')
         18 IMPORT_NAME          m
         19 IMPORT_FROM          x
         20 STORE_GLOBAL         y
         21 IMPORT_FROM          z
         22 STORE_GLOBAL         z
         23 POP_TOP
   4     24 LINE                 4
         25 LOAD_SMALL_INT       0
         26 LOAD_CONST           ('*',)
         27 IMPORT_NAME          n
         28 IMPORT_STAR
   1     29 LOAD_NONE
         30 RETURN_VALUE
)");
}

TEST_CASE("literals that nobody can change are constants") {
    check_code(R"(
x in [1, 2]
x in {1, 'a'}
y = (1, (2.5, -3), 'a' 'b')
z = [1, 2, 3]
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          x
          2 LOAD_CONST           (1, 2)
          3 CONTAINS_OP          0
          4 POP_TOP
   2      5 LINE                 2
          6 LOAD_GLOBAL          x
          7 LOAD_CONST           frozenset({1, 'a'})
          8 CONTAINS_OP          0
          9 POP_TOP
   3     10 LINE                 3
         11 LOAD_CONST           (1, (2.5, -3), 'ab')
         12 STORE_GLOBAL         y
   4     13 LINE                 4
         14 BUILD_LIST           0
         15 LOAD_CONST           (1, 2, 3)
         16 LIST_EXTEND          1
         17 STORE_GLOBAL         z
   1     18 LOAD_NONE
         19 RETURN_VALUE
)");
}

TEST_CASE("an f-string formats its parts and joins them") {
    check_code(R"(
f'{a!r:>{w}} and {b}'
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          a
          2 LOAD_CONST           '>'
          3 LOAD_GLOBAL          w
          4 FORMAT_VALUE         0
          5 BUILD_STRING         2
          6 FORMAT_VALUE         6
          7 LOAD_CONST           ' and '
          8 LOAD_GLOBAL          b
          9 FORMAT_VALUE         0
         10 BUILD_STRING         3
         11 POP_TOP
         12 LOAD_NONE
         13 RETURN_VALUE
)");
}

TEST_CASE("assert and raise") {
    check_code(R"(
assert a, b
raise E from c
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          a
          2 POP_JUMP_IF_TRUE     to 8
          3 PUSH_NULL
          4 LOAD_ASSERTION_ERROR
          5 LOAD_GLOBAL          b
          6 CALL                 1
          7 RAISE_VARARGS        1
   2 >>   8 LINE                 2
          9 LOAD_GLOBAL          E
         10 LOAD_GLOBAL          c
         11 RAISE_VARARGS        2
)");
}

TEST_CASE("unpacking with a star says how many targets stand around it; two values are swapped without a tuple") {
    check_code(R"(
a, *b, c = x
a, b = b, a
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          x
          2 UNPACK_EX            1 before, 1 after
          3 STORE_GLOBAL         a
          4 STORE_GLOBAL         b
          5 STORE_GLOBAL         c
   2      6 LINE                 2
          7 LOAD_GLOBAL          b
          8 LOAD_GLOBAL          a
          9 SWAP                 2
         10 STORE_GLOBAL         a
         11 STORE_GLOBAL         b
   1     12 LOAD_NONE
         13 RETURN_VALUE
)");
}

}  // namespace asyncarium
