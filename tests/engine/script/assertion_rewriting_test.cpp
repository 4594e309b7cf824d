// Assertions rewritten for tests: the test keeps its meaning, each part of it is recorded, and the message is made only on failure.
#include <doctest/doctest.h>

#include "engine/script/assertion_rewriting.h"
#include "engine/script/parse.h"
#include "engine/script/unparse.h"

using namespace asyncarium;

namespace {

/// What the recorder, made on the spot, is handed as the test; and the message.
std::string rewritten(std::string_view text) {
    ParseResult parsed = parse_module(text);
    REQUIRE(parsed.diagnostics.empty());
    rewrite_assertions(parsed.tree);
    const auto& statement = static_cast<const ast::Assert&>(*parsed.tree.body.front());
    const auto& call = static_cast<const ast::Call&>(*statement.test);
    REQUIRE(call.func->kind == ast::ExprKind::NamedExpr);
    const auto& recorder = static_cast<const ast::NamedExpr&>(*call.func);
    CHECK(unparse(*recorder.target, text) + " = " + unparse(*recorder.value, text) == "@assert = @Assertion()");
    return unparse(*call.args.at(1), text) + "\n" + unparse(*statement.msg, text);
}

}  // namespace

TEST_CASE("each part of an assertion is recorded under its number, and the message tells how they belong together") {
    CHECK(rewritten("assert value\n") == "value\n@assert.explain(('name', 0, 'value'))");
    CHECK(rewritten("assert f(x, *rest, key=1) == 2\n") ==
          "@assert(1, @assert(2, f)(@assert(3, x), *@assert(4, rest), key=@assert(5, 1))) == @assert(6, 2)\n"
          "@assert.explain(('compare', 0, ('==',), (('call', 1, ('name', 2, 'f'), (('', ('name', 3, 'x')), "
          "('*', ('name', 4, 'rest')), ('key=', ('value', 5)))), ('value', 6))))");
    CHECK(rewritten("assert not a.b or c, 'why'\n") ==
          "@assert(1, not @assert(2, @assert(3, a).b)) or @assert(4, c)\n"
          "@assert.explain(('bool', 0, 'or', (('unary', 1, 'not ', ('attribute', 2, 'b', ('name', 3, 'a'))), "
          "('name', 4, 'c'))), 'why')");
}

TEST_CASE("what looks at its caller, and what has a scope or a suspension of its own, is recorded as a whole") {
    CHECK(rewritten("assert locals()\n") == "locals()\n@assert.explain(('value', 0))");
    CHECK(rewritten("assert [x for x in y]\n") == "[x for x in y]\n@assert.explain(('value', 0))");
}

TEST_CASE("assertions are found in every kind of block") {
    constexpr std::string_view text =
        "class A:\n    def f(self):\n        for x in y:\n            while x:\n                if x:\n"
        "                    try:\n                        with x:\n                            assert x\n"
        "                    finally:\n                        assert x\n";
    ParseResult parsed = parse_module(text);
    rewrite_assertions(parsed.tree);
    const auto first = [](const ast::Stmt& statement) -> const ast::Stmt& {
        switch (statement.kind) {
            case ast::StmtKind::ClassDef:
                return *static_cast<const ast::ClassDef&>(statement).body.front();
            case ast::StmtKind::FunctionDef:
                return *static_cast<const ast::FunctionDef&>(statement).body.front();
            case ast::StmtKind::For:
                return *static_cast<const ast::For&>(statement).body.front();
            case ast::StmtKind::While:
                return *static_cast<const ast::While&>(statement).body.front();
            case ast::StmtKind::If:
                return *static_cast<const ast::If&>(statement).body.front();
            default:
                return statement;
        }
    };
    const ast::Stmt* statement = parsed.tree.body.front();
    while (statement->kind != ast::StmtKind::Try) statement = &first(*statement);
    const auto& block = static_cast<const ast::Try&>(*statement);
    const auto& inner = static_cast<const ast::With&>(*block.body.front());
    CHECK(static_cast<const ast::Assert&>(*inner.body.front()).msg != nullptr);
    CHECK(static_cast<const ast::Assert&>(*block.finalbody.front()).msg != nullptr);
}
