// Faults of syntax have CPython's message, kind, line and caret range. The expectations are recorded from CPython 3.13
// by record_syntax_errors.py; the properties at the end hold for any text at all.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include "engine/script/dump.h"
#include "engine/script/parse.h"

namespace asyncarium {
namespace {

struct RecordedError {
    std::string_view group;
    std::string_view snippet;
    std::string_view kind;
    std::string_view message;
    Span span;
};

constexpr RecordedError kErrors[] = {
#define ERROR(group, snippet, kind, message, line, column, end_line, end_column) \
    {group, snippet, kind, message, {line, column, end_line, end_column}},
#include "parser_errors_recorded.def"
#undef ERROR
};

std::string place_text(const Span& span) {
    return std::to_string(span.line) + ":" + std::to_string(span.column) + "-" + std::to_string(span.end_line) + ":" +
           std::to_string(span.end_column);
}

void check(std::string_view snippet, std::string_view kind, std::string_view message, Span span) {
    CAPTURE(snippet);
    const ParseResult result = parse_module(snippet);
    REQUIRE(result.diagnostics.size() == 1);
    const Diagnostic& fault = result.diagnostics[0];
    CHECK(fault.kind == kind);
    CHECK(fault.message == message);
    CHECK(place_text(fault.span) == place_text(span));
}

void check_group(std::string_view group) {
    int checked = 0;
    for (const RecordedError& error : kErrors) {
        if (error.group != group) continue;
        check(error.snippet, error.kind, error.message, error.span);
        ++checked;
    }
    CHECK(checked > 0);
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

/// Whether the text is accepted; that this answers at all is the point of most callers.
bool parses(const std::string& text) {
    const ParseResult result = parse_module(text);
    dump(result.tree, DumpPlaces::Shown);
    return result.diagnostics.empty();
}

}  // namespace

TEST_CASE("characters and numbers that make no token are named") { check_group("characters and numbers"); }
TEST_CASE("faults in string literals are marked at their beginning") { check_group("strings"); }
TEST_CASE("faults in f-strings tell what is missing in the braces") { check_group("f-strings"); }
TEST_CASE("brackets that do not match are found wherever they begin") { check_group("brackets"); }
TEST_CASE("indentation is checked as CPython checks it") { check_group("indentation"); }
TEST_CASE("missing colons, blocks and names are told") { check_group("missing parts of statements"); }
TEST_CASE("targets that cannot be assigned are named") { check_group("what cannot be assigned"); }
TEST_CASE("targets that cannot be deleted are named") { check_group("deletions"); }
TEST_CASE("arguments in the wrong order or form are explained") { check_group("calls"); }
TEST_CASE("forgotten commas and parentheses are suggested") { check_group("displays and comprehensions"); }
TEST_CASE("parameters in the wrong order are explained") { check_group("parameters"); }
TEST_CASE("faulty handlers and patterns are explained") { check_group("exception handlers and patterns"); }

TEST_CASE("bytes that are no text are refused at their place") {
    check("x = 1\ny = '\xff'", "SyntaxError", "Non-UTF-8 code starting with '\\xff'", {2, 5, 2, 6});
    check(std::string_view("x\0y", 3), "SyntaxError", "source code cannot contain null bytes", {1, 1, 1, 2});
}

TEST_CASE("a declared encoding is refused when the bytes would mean something else in it") {
    const std::string refused = "not supported by Asyncarium: the source encoding ";
    check("# -*- coding: latin-1 -*-\nx = '\xe9'", "NotSupported", refused + "latin-1", {1, 14, 1, 21});
    check("#!/bin/sh\n# coding=cp1252\nx = 'é'", "NotSupported", refused + "cp1252", {2, 9, 2, 15});
    check("# coding: rot13\nx = 1", "NotSupported", refused + "rot13", {1, 10, 1, 15});
    for (const char* text :
         {"# coding: latin-1\nx = 1", "# vim: set fileencoding=UTF-8 :\nx = 'é'", "x = 1 # coding: rot13",
          "\n\n# coding: rot13\n", "x = 1\n# coding: rot13\n", "# coding rot13\n"}) {
        CHECK(parse_module(text).diagnostics.empty());
    }
}

TEST_CASE("the statements before a fault are kept") {
    const ParseResult result = parse_module("a = 1\ndef f():\n    b\nc = = 2\nd\n");
    CHECK(dump(result.tree) ==
          "Module(body=[Assign(targets=[Name(id='a', ctx=Store())], value=Constant(value=1)), "
          "FunctionDef(name='f', args=arguments(), body=[Expr(value=Name(id='b', ctx=Load()))])])");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].span.line == 4);
}

TEST_CASE("nesting is bounded, and far inside of the bounds it is accepted") {
    for (const char* opening : {"(", "[", "{1:", "f(", "not ", "-", "lambda: ", "x if y else ", "a ** ", "await "}) {
        CAPTURE(opening);
        CHECK_FALSE(parses(repeated(opening, 100'000)));
    }
    CHECK(parses(repeated("(", 200) + "1" + repeated(")", 200)));
    CHECK(parses(repeated("not ", 300) + "x"));
    CHECK(parses("1" + repeated(" + 1", 1000)));
    CHECK_FALSE(parses("1" + repeated(" + 1", 100'000)));
    CHECK(parses("a" + repeated(".b", 1000)));
    CHECK_FALSE(parses("a" + repeated(".b", 100'000)));
    CHECK(parses("x = [" + repeated("a.b + 1, ", 100'000) + "]"));
    CHECK_FALSE(parses("if a: b\n" + repeated("elif a: b\n", 100'000)));
}

TEST_CASE("a faulty line of many words takes no more than a moment") {
    CHECK_FALSE(parses(repeated("word ", 50'000)));
    CHECK_FALSE(parses("x = {" + repeated("'a': f(b, [c]), ", 20'000) + "1 2}"));
    CHECK_FALSE(parses(repeated("f(a, [g(b=", 60) + "1 2" + repeated(")])", 60)));
}

TEST_CASE("any mutation of a program is parsed or refused, with one fault inside of the text") {
    const std::string program =
        "import asyncio\n\n@a.b(1)\nasync def f(a, /, b=2, *c, d: int = {1: [2]}, **e) -> None:\n"
        "    async with g(f'{a!r:>{b}}') as (h, i), j:\n        x[1:2, ...] += await k if not l else lambda m: "
        "(yield)\n"
        "    try:\n        return [n async for n in o if p]\n    except* (Q, R) as s:\n        raise T from None\n"
        "match u:\n    case {'v': [w, *_], **y} | Z(a=-1): pass\n    case _: del b, (c)\n";
    const std::string alphabet = "()[]{}'\"\\\n \t:=,.*@!fbrx1#;\xC3\xA9\xFF";
    std::mt19937 random(20260101);
    auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
    for (int round = 0; round < 5000; ++round) {
        std::string text = program;
        for (std::size_t edits = 1 + below(4); edits > 0; --edits) {
            const std::size_t at = below(text.size());
            if (below(2) == 0) {
                text.erase(at, 1 + below(6));
            } else {
                text.insert(at, 1 + below(2), alphabet[below(alphabet.size())]);
            }
        }
        const ParseResult result = parse_module(text);
        CAPTURE(text);
        REQUIRE(result.diagnostics.size() <= 1);
        if (result.diagnostics.empty()) continue;
        const Span& span = result.diagnostics[0].span;
        const auto lines = static_cast<u32>(std::count(text.begin(), text.end(), '\n')) + 1;
        REQUIRE(span.line >= 1);
        REQUIRE(span.line <= span.end_line);
        REQUIRE(span.end_line <= lines);
    }
}

}  // namespace asyncarium
