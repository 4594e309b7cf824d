// What names mean, scope by scope, in the text form of the symbol table.
#include "engine/script/symbol_table.h"

#include <doctest/doctest.h>

#include "engine/script/parse.h"

namespace asyncarium {

namespace {

void check(std::string_view source, std::string_view expected) {
    const ParseResult parsed = parse_module(source);
    REQUIRE(parsed.diagnostics.empty());
    SymbolTable table = build_symbol_table(parsed.tree, AnnotationStyle::Evaluated);
    REQUIRE(table.diagnostics.empty());
    CHECK("\n" + describe(table.module()) == expected);
}

}  // namespace

TEST_CASE("parameters and assigned names are a function's own, the rest is global") {
    check("def f(a, *rest):\n    b = a + c\n", R"(
<module> f:local
  f a:parameter rest:parameter b:local c:global
)");
}

TEST_CASE("a variable that an inner function reads lives in a cell, through any number of functions") {
    check("def f():\n    x = 1\n    def g():\n        return lambda: x\n", R"(
<module> f:local
  f x:local-cell g:local
    g
      <lambda> x:free
)");
}

TEST_CASE("nonlocal makes a variable shared, and a global statement a declared global") {
    check("def f():\n    x = 1\n    def g():\n        nonlocal x\n        global y\n        x = y = 2\n", R"(
<module> f:local
  f x:local-cell-shared g:local
    g x:free-shared y:declared-global
)");
}

TEST_CASE("inner functions do not see the names of a class, but super() has its __class__ cell") {
    check("class A:\n    x = 1\n    def f(self):\n        return super().f(x)\n", R"(
<module> A:local
  A x:local f:local +__class__
    f self:parameter super:global __class__:free x:global
)");
}

TEST_CASE("a list comprehension's variable is no variable of the function, and takes no cell for being read there") {
    check("def f(n):\n    return [x + n for x in range(n)]\n", R"(
<module> f:local
  f n:parameter range:global
    <listcomp> x:local n:free
)");
}

TEST_CASE("a generator expression is a function of its own") {
    check("def f(n):\n    return (x + n for x in n)\n", R"(
<module> f:local
  f n:parameter-cell
    <genexpr> generator .0:parameter x:local n:free
)");
}

TEST_CASE("an assignment expression in a comprehension binds in the function around it") {
    check("def f():\n    return [last := x for x in y], last\n", R"(
<module> f:local
  f y:global last:local
    <listcomp> x:local last:free
)");
}

TEST_CASE("private names are mangled with their class, without its leading underscores") {
    check("class _A:\n    def f(self, __x): return __x, __y__, self.__z\n", R"(
<module> _A:local
  _A f:local
    f self:parameter _A__x:parameter __y__:global
)");
    CHECK(mangle("", "__x") == "__x");
    CHECK(mangle("___", "__x") == "__x");
}

TEST_CASE("await and yield make what they stand in asynchronous or a generator") {
    check("async def f():\n    yield [await x for x in y]\n", R"(
<module> f:local
  f async generator y:global
    <listcomp> x:local
)");
}

}  // namespace asyncarium
