// The parser builds the trees that CPython builds, places included. The expectations are recorded from CPython 3.13
// by record_syntax_errors.py.
#include <doctest/doctest.h>

#include <string_view>

#include "engine/script/dump.h"
#include "engine/script/parse.h"

namespace asyncarium {
namespace {

struct RecordedTree {
    std::string_view group;
    std::string_view snippet;
    std::string_view dump;
};

constexpr RecordedTree kTrees[] = {
#define TREE(group, snippet, dump) {group, snippet, dump},
#include "parser_trees_recorded.def"
#undef TREE
};

void check(std::string_view snippet, std::string_view expected) {
    CAPTURE(snippet);
    const ParseResult result = parse_module(snippet);
    if (!result.diagnostics.empty()) FAIL_CHECK(result.diagnostics[0].message);
    CHECK(dump(result.tree, DumpPlaces::Shown) == expected);
}

void check_group(std::string_view group) {
    int checked = 0;
    for (const RecordedTree& tree : kTrees) {
        if (tree.group != group) continue;
        check(tree.snippet, tree.dump);
        ++checked;
    }
    CHECK(checked > 0);
}

void check_refused(std::string_view snippet, std::string_view message, Span span) {
    CAPTURE(snippet);
    const ParseResult result = parse_module(snippet);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].kind == "NotSupported");
    CHECK(result.diagnostics[0].message == message);
    CHECK(result.diagnostics[0].span == span);
}

}  // namespace

TEST_CASE("operators nest by their precedence") { check_group("operators"); }
TEST_CASE("calls and subscripts keep every kind of argument") { check_group("calls and subscripts"); }
TEST_CASE("brackets make groups, tuples, lists, sets and dicts") { check_group("displays"); }
TEST_CASE("comprehensions keep their loops and conditions in order") { check_group("comprehensions"); }
TEST_CASE("lambdas take all five kinds of parameters") { check_group("lambdas"); }
TEST_CASE("numbers and named constants have CPython's values") { check_group("constants"); }
TEST_CASE("string literals decode their escapes and join their neighbours") { check_group("strings"); }
TEST_CASE("f-strings become constants and formatted values") { check_group("f-strings"); }
TEST_CASE("assignments mark their targets") { check_group("assignments"); }
TEST_CASE("simple statements take the whole of their line") { check_group("simple statements"); }
TEST_CASE("compound statements own their blocks") { check_group("compound statements"); }
TEST_CASE("definitions keep parameters, annotations, bases and decorators") { check_group("definitions"); }
TEST_CASE("match has every kind of pattern, and its words stay names elsewhere") { check_group("patterns"); }
TEST_CASE("line joining, comments, tabs and line ends change no tree") { check_group("layout"); }

TEST_CASE("a byte order mark is no part of the program") {
    check(
        "\xEF\xBB\xBF"
        "a",
        "Module(body=[Expr(value=Name(id='a', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), "
        "lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)])");
}

TEST_CASE("valid Python outside of the subset is refused at its place") {
    check_refused("x = 1 + 2j", "not supported by Asyncarium: complex numbers", {1, 8, 1, 10});
    check_refused("x = '\\N{BULLET}'", "not supported by Asyncarium: \\N{…} escapes", {1, 4, 1, 16});
    check_refused("ﬁ = 1", "not supported by Asyncarium: names with characters that Unicode folds into others (NFKC)",
                  {1, 0, 1, 3});
}

}  // namespace asyncarium
