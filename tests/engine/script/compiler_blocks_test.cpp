// The shapes of what is unwound, suspends, loops or matches: see compiler_test.cpp.
#include <doctest/doctest.h>

#include "compile_helpers.h"

namespace asyncarium {

TEST_CASE("while True has no test, and what comes behind is dropped when no break leads there") {
    check_code(R"(
def f():
    while True:
        g()
    return 1
)",
               "f", R"(
   2 >>   0 LINE                 2
   3      1 LINE                 3
          2 PUSH_NULL
          3 LOAD_GLOBAL          g
          4 CALL                 0
          5 POP_TOP
   2      6 JUMP_BACKWARD        to 0
)");
}

TEST_CASE("try, except and finally: each way out runs the finally clause") {
    check_code(R"(
def f():
    try:
        return g()
    except E as e:
        pass
    finally:
        h()
)",
               "f", R"(
   2      0 LINE                 2
   3      1 LINE                 3
          2 PUSH_NULL
          3 LOAD_GLOBAL          g
          4 CALL                 0
   7      5 LINE                 7
          6 PUSH_NULL
          7 LOAD_GLOBAL          h
          8 CALL                 0
          9 POP_TOP
   3     10 RETURN_VALUE
   2 >>  11 PUSH_EXC_INFO
   4     12 LINE                 4
         13 LOAD_GLOBAL          E
         14 CHECK_EXC_MATCH
         15 POP_JUMP_IF_FALSE    to 27
         16 STORE_FAST           e
   5     17 LINE                 5
         18 POP_EXCEPT
         19 LOAD_NONE
         20 STORE_FAST           e
         21 DELETE_FAST          e
         22 JUMP                 to 31
   4 >>  23 LOAD_NONE
         24 STORE_FAST           e
         25 DELETE_FAST          e
         26 RERAISE              1
   2 >>  27 RERAISE              0
     >>  28 COPY                 3
         29 POP_EXCEPT
         30 RERAISE              1
   7 >>  31 LINE                 7
         32 PUSH_NULL
         33 LOAD_GLOBAL          h
         34 CALL                 0
         35 POP_TOP
   2     36 JUMP                 to 47
     >>  37 PUSH_EXC_INFO
   7     38 LINE                 7
         39 PUSH_NULL
         40 LOAD_GLOBAL          h
         41 CALL                 0
         42 POP_TOP
   2     43 RERAISE              0
     >>  44 COPY                 3
         45 POP_EXCEPT
         46 RERAISE              1
   1 >>  47 LOAD_NONE
         48 RETURN_VALUE
exceptions in 1..5 go to 11, depth 0
exceptions in 11..17 go to 28, depth 1, lasti
exceptions in 17..18 go to 23, depth 1, lasti
exceptions in 18..23 go to 37, depth 0
exceptions in 23..28 go to 28, depth 1, lasti
exceptions in 28..31 go to 37, depth 0
exceptions in 37..44 go to 44, depth 1, lasti
)");
}

TEST_CASE("with calls __exit__ on every way out") {
    check_code(R"(
def f():
    with a as b:
        return b
)",
               "f", R"(
   2      0 LINE                 2
          1 LOAD_GLOBAL          a
          2 BEFORE_WITH
          3 STORE_FAST           b
   3      4 LINE                 3
          5 LOAD_FAST            b
   2      6 LINE                 2
          7 SWAP                 2
          8 PUSH_NULL
          9 SWAP                 2
         10 LOAD_NONE
         11 LOAD_NONE
         12 LOAD_NONE
         13 CALL                 3
         14 POP_TOP
   3     15 RETURN_VALUE
   2 >>  16 LINE                 2
         17 PUSH_EXC_INFO
         18 WITH_EXCEPT_START
         19 POP_JUMP_IF_TRUE     to 21
         20 RERAISE              2
     >>  21 POP_TOP
         22 POP_EXCEPT
         23 POP_TOP
         24 POP_TOP
         25 JUMP                 to 29
     >>  26 COPY                 3
         27 POP_EXCEPT
         28 RERAISE              1
   1 >>  29 LOAD_NONE
         30 RETURN_VALUE
exceptions in 3..7 go to 16, depth 1, lasti
exceptions in 17..22 go to 26, depth 3, lasti
)");
}

TEST_CASE("async with awaits the call of __aenter__ and of __aexit__") {
    check_code(R"(
async def f():
    async with a:
        pass
)",
               "f", R"(
   2      0 LINE                 2
          1 LOAD_GLOBAL          a
          2 BEFORE_ASYNC_WITH
          3 GET_AWAITABLE        1
          4 LOAD_NONE
          5 SEND                 to 6
     >>   6 POP_TOP
   3      7 LINE                 3
   2      8 LINE                 2
          9 PUSH_NULL
         10 SWAP                 2
         11 LOAD_NONE
         12 LOAD_NONE
         13 LOAD_NONE
         14 CALL                 3
         15 GET_AWAITABLE        2
         16 LOAD_NONE
         17 SEND                 to 18
     >>  18 POP_TOP
         19 JUMP                 to 36
     >>  20 LINE                 2
         21 PUSH_EXC_INFO
         22 WITH_EXCEPT_START
         23 GET_AWAITABLE        2
         24 LOAD_NONE
         25 SEND                 to 26
     >>  26 POP_JUMP_IF_TRUE     to 28
         27 RERAISE              2
     >>  28 POP_TOP
         29 POP_EXCEPT
         30 POP_TOP
         31 POP_TOP
         32 JUMP                 to 36
     >>  33 COPY                 3
         34 POP_EXCEPT
         35 RERAISE              1
   1 >>  36 LOAD_NONE
         37 RETURN_VALUE
exceptions in 6..8 go to 20, depth 1, lasti
exceptions in 21..29 go to 33, depth 3, lasti
)");
}

TEST_CASE("await sends until the awaitable has returned") {
    check_code(R"(
async def f():
    return await g()
)",
               "f", R"(
   2      0 LINE                 2
          1 PUSH_NULL
          2 LOAD_GLOBAL          g
          3 CALL                 0
          4 GET_AWAITABLE        0
          5 LOAD_NONE
          6 SEND                 to 7
     >>   7 RETURN_VALUE
)");
}

TEST_CASE("async for ends when the awaited next item raises StopAsyncIteration") {
    check_code(R"(
async def f():
    async for x in y:
        z
)",
               "f", R"(
   2      0 LINE                 2
          1 LOAD_GLOBAL          y
          2 GET_AITER
     >>   3 GET_ANEXT
          4 LOAD_NONE
          5 SEND                 to 6
     >>   6 STORE_FAST           x
   3      7 LINE                 3
          8 LOAD_GLOBAL          z
          9 POP_TOP
   2     10 LINE                 2
         11 JUMP_BACKWARD        to 3
     >>  12 END_ASYNC_FOR
   1     13 LOAD_NONE
         14 RETURN_VALUE
exceptions in 3..6 go to 12, depth 1
)");
}

TEST_CASE("except* collects what its clauses raise and raises the rest again") {
    check_code(R"(
try:
    a
except* E as e:
    b
)",
               R"(
   1      0 LINE                 1
   2      1 LINE                 2
          2 LOAD_GLOBAL          a
          3 POP_TOP
   1      4 JUMP                 to 41
     >>   5 PUSH_EXC_INFO
          6 BUILD_LIST           0
          7 COPY                 2
   3      8 LINE                 3
          9 LOAD_GLOBAL          E
         10 CHECK_EG_MATCH
         11 COPY                 1
         12 POP_JUMP_IF_NONE     to 27
         13 STORE_GLOBAL         e
   4     14 LINE                 4
         15 LOAD_GLOBAL          b
         16 POP_TOP
   3     17 LOAD_NONE
         18 STORE_GLOBAL         e
         19 DELETE_GLOBAL        e
         20 JUMP                 to 28
     >>  21 LOAD_NONE
         22 STORE_GLOBAL         e
         23 DELETE_GLOBAL        e
         24 LIST_APPEND          3
         25 POP_TOP
         26 JUMP                 to 28
     >>  27 POP_TOP
   1 >>  28 LIST_APPEND          1
         29 PREP_RERAISE_STAR
         30 COPY                 1
         31 POP_JUMP_IF_NOT_NONE to 35
         32 POP_TOP
         33 POP_EXCEPT
         34 JUMP                 to 41
     >>  35 SWAP                 2
         36 POP_EXCEPT
         37 RERAISE              0
     >>  38 COPY                 3
         39 POP_EXCEPT
         40 RERAISE              1
     >>  41 LOAD_NONE
         42 RETURN_VALUE
exceptions in 1..4 go to 5, depth 0
exceptions in 5..14 go to 38, depth 1, lasti
exceptions in 14..17 go to 21, depth 4, lasti
exceptions in 17..33 go to 38, depth 1, lasti
)");
}

TEST_CASE("a list comprehension runs in the frame around it and clears its variables on every way out") {
    check_code(R"(
def f(y):
    return [x for x in y if x]
)",
               "f", R"(
   2      0 LINE                 2
          1 LOAD_FAST            y
          2 GET_ITER
          3 BUILD_LIST           0
          4 SWAP                 2
     >>   5 FOR_ITER             to 12
          6 STORE_FAST           x
          7 LOAD_FAST            x
          8 POP_JUMP_IF_FALSE    to 11
          9 LOAD_FAST            x
         10 LIST_APPEND          2
     >>  11 JUMP_BACKWARD        to 5
     >>  12 LOAD_NONE
         13 STORE_FAST           x
         14 DELETE_FAST          x
         15 JUMP                 to 20
     >>  16 LOAD_NONE
         17 STORE_FAST           x
         18 DELETE_FAST          x
         19 RERAISE              0
     >>  20 RETURN_VALUE
exceptions in 5..12 go to 16, depth 0
)");
}

TEST_CASE("a generator expression takes its iterator as an argument") {
    check_code(R"(
def f(y):
    return (x for x in y)
)",
               "f", R"(
   2      0 LINE                 2
          1 PUSH_NULL
          2 LOAD_CONST           <code f.<locals>.<genexpr>>
          3 MAKE_FUNCTION        0
          4 LOAD_FAST            y
          5 GET_ITER
          6 CALL                 1
          7 RETURN_VALUE
)");
}

TEST_CASE("a generator expression counts a line at every resumption") {
    check_code(R"(
def f(y):
    return (x for x in y)
)",
               "f.<locals>.<genexpr>", R"(
   2      0 LINE                 2
          1 LOAD_FAST            .0
     >>   2 FOR_ITER             to 9
          3 STORE_FAST           x
          4 LOAD_FAST            x
          5 YIELD_VALUE
          6 LINE                 2
          7 POP_TOP
          8 JUMP_BACKWARD        to 2
     >>   9 LOAD_NONE
         10 RETURN_VALUE
)");
}

TEST_CASE("patterns test the subject, and store their captures when the whole pattern has matched") {
    check_code(R"(
match s:
    case [x, *_]:
        a
    case A(1, y=z) | {'k': z}:
        b
    case _:
        c
)",
               R"(
   1      0 LINE                 1
          1 LOAD_GLOBAL          s
          2 LINE                 2
   2      3 COPY                 1
          4 MATCH_SEQUENCE
          5 POP_JUMP_IF_FALSE    to 21
          6 GET_LEN
          7 LOAD_SMALL_INT       1
          8 COMPARE_GE
          9 POP_JUMP_IF_FALSE    to 21
         10 COPY                 1
         11 LOAD_SMALL_INT       0
         12 BINARY_SUBSCR
         13 SWAP                 2
         14 POP_TOP
         15 STORE_GLOBAL         x
         16 POP_TOP
   3     17 LINE                 3
         18 LOAD_GLOBAL          a
         19 POP_TOP
   2     20 JUMP                 to 73
     >>  21 POP_TOP
   1     22 LINE                 4
   4     23 COPY                 1
         24 LOAD_GLOBAL          A
         25 LOAD_CONST           ('y',)
         26 MATCH_CLASS          1
         27 COPY                 1
         28 LOAD_NONE
         29 IS_OP                1
         30 POP_JUMP_IF_FALSE    to 36
         31 UNPACK_SEQUENCE      2
         32 LOAD_SMALL_INT       1
         33 COMPARE_EQ
         34 POP_JUMP_IF_FALSE    to 36
         35 JUMP                 to 62
     >>  36 POP_TOP
         37 COPY                 1
         38 MATCH_MAPPING
         39 POP_JUMP_IF_FALSE    to 59
         40 GET_LEN
         41 LOAD_SMALL_INT       1
         42 COMPARE_GE
         43 POP_JUMP_IF_FALSE    to 59
         44 LOAD_CONST           'k'
         45 BUILD_TUPLE          1
         46 MATCH_KEYS
         47 COPY                 1
         48 LOAD_NONE
         49 IS_OP                1
         50 POP_JUMP_IF_FALSE    to 57
         51 UNPACK_SEQUENCE      1
         52 SWAP                 3
         53 SWAP                 2
         54 POP_TOP
         55 POP_TOP
         56 JUMP                 to 62
     >>  57 POP_TOP
         58 POP_TOP
     >>  59 POP_TOP
         60 POP_TOP
         61 JUMP                 to 69
     >>  62 SWAP                 2
         63 POP_TOP
         64 STORE_GLOBAL         z
   5     65 LINE                 5
         66 LOAD_GLOBAL          b
         67 POP_TOP
   4     68 JUMP                 to 73
   1 >>  69 LINE                 6
   7     70 LINE                 7
         71 LOAD_GLOBAL          c
         72 POP_TOP
   1 >>  73 LOAD_NONE
         74 RETURN_VALUE
)");
}

}  // namespace asyncarium
