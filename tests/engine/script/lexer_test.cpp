// The lexer's tokens: kinds, places, indentation, and what f-strings are cut into.
#include "engine/script/lexer.h"

#include <doctest/doctest.h>

#include <string>

namespace asyncarium {
namespace {

void check(std::string_view text, std::string_view expected) {
    CAPTURE(text);
    CHECK(dump(tokenize(text)) == expected);
}

std::string fault_of(std::string_view text) {
    const TokenList list = tokenize(text);
    return list.fault ? list.fault->diagnostic.message : "";
}

}  // namespace

TEST_CASE("a line becomes tokens with their places") {
    check("x1 = 0x_ff**y  # comment\n",
          "1:0-1:2 NAME 'x1'\n"
          "1:3-1:4 =\n"
          "1:5-1:10 NUMBER '0x_ff'\n"
          "1:10-1:12 **\n"
          "1:12-1:13 NAME 'y'\n"
          "1:15-1:25 NEWLINE '# comment'\n"
          "1:24-1:25 end of file\n");
}

TEST_CASE("columns count bytes of UTF-8") {
    check("é = 'ü'; a",
          "1:0-1:2 NAME 'é'\n"
          "1:3-1:4 =\n"
          "1:5-1:9 STRING ''ü''\n"
          "1:9-1:10 ;\n"
          "1:11-1:12 NAME 'a'\n"
          "1:12-1:13 NEWLINE\n"
          "1:12-1:13 end of file\n");
}

TEST_CASE("indentation becomes tokens, blank lines and comments do not count") {
    check("if a:\n\n  # x\n  b\n # y\nc\n",
          "1:0-1:2 if\n"
          "1:3-1:4 NAME 'a'\n"
          "1:4-1:5 :\n"
          "1:5-1:6 NEWLINE\n"
          "4:1-4:2 INDENT\n"
          "4:2-4:3 NAME 'b'\n"
          "4:3-4:4 NEWLINE\n"
          "6:0-6:1 DEDENT\n"
          "6:0-6:1 NAME 'c'\n"
          "6:1-6:2 NEWLINE\n"
          "6:1-6:2 end of file\n");
}

TEST_CASE("lines join inside of brackets and behind a backslash") {
    check("(a,\n b) \\\n + c",
          "1:0-1:1 (\n"
          "1:1-1:2 NAME 'a'\n"
          "1:2-1:3 ,\n"
          "2:1-2:2 NAME 'b'\n"
          "2:2-2:3 )\n"
          "3:1-3:2 +\n"
          "3:3-3:4 NAME 'c'\n"
          "3:4-3:5 NEWLINE\n"
          "3:4-3:5 end of file\n");
}

TEST_CASE("the longest operator wins") {
    check("a**=b//c->d...e:=f!=g<<=h",
          "1:0-1:1 NAME 'a'\n1:1-1:4 **=\n1:4-1:5 NAME 'b'\n1:5-1:7 //\n1:7-1:8 NAME 'c'\n1:8-1:10 ->\n"
          "1:10-1:11 NAME 'd'\n1:11-1:14 ...\n1:14-1:15 NAME 'e'\n1:15-1:17 :=\n1:17-1:18 NAME 'f'\n1:18-1:20 !=\n"
          "1:20-1:21 NAME 'g'\n1:21-1:24 <<=\n1:24-1:25 NAME 'h'\n1:25-1:26 NEWLINE\n1:25-1:26 end of file\n");
}

TEST_CASE("an f-string is cut into its text and the tokens of its fields") {
    check("f'a{{b{c!r:>{d}}'",
          "1:0-1:2 FSTRING_START 'f''\n"
          "1:2-1:5 FSTRING_MIDDLE 'a{'\n"
          "1:5-1:6 FSTRING_MIDDLE 'b'\n"
          "1:6-1:7 {\n"
          "1:7-1:8 NAME 'c'\n"
          "1:8-1:9 !\n"
          "1:9-1:10 NAME 'r'\n"
          "1:10-1:11 :\n"
          "1:11-1:12 FSTRING_MIDDLE '>'\n"
          "1:12-1:13 {\n"
          "1:13-1:14 NAME 'd'\n"
          "1:14-1:15 }\n"
          "1:15-1:15 FSTRING_MIDDLE\n"
          "1:15-1:16 }\n"
          "1:16-1:17 FSTRING_END '''\n"
          "1:17-1:18 NEWLINE\n"
          "1:17-1:18 end of file\n");
}

TEST_CASE("every order and case of the prefixes begins a string") {
    for (const char* prefix : {"r", "R", "b", "B", "u", "U", "br", "bR", "Br", "BR", "rb", "rB", "Rb", "RB"}) {
        const TokenList list = tokenize(std::string(prefix) + "'x'");
        CAPTURE(prefix);
        CHECK(list.tokens[0].kind == TokenKind::String);
    }
    for (const char* prefix : {"f", "F", "fr", "fR", "rf", "Rf", "RF"}) {
        const TokenList list = tokenize(std::string(prefix) + "'x'");
        CAPTURE(prefix);
        CHECK(list.tokens[0].kind == TokenKind::FStringStart);
    }
    for (const char* prefix : {"bu", "ur", "fb", "x"}) {
        const TokenList list = tokenize(std::string(prefix) + "'x'");
        CAPTURE(prefix);
        CHECK(list.tokens[0].kind == TokenKind::Name);
    }
}

TEST_CASE("an open bracket at the end of the text is remembered with its place") {
    const TokenList list = tokenize("a = [\n (b,\n");
    REQUIRE(list.open_bracket.has_value());
    CHECK(list.open_bracket->character == '(');
    CHECK(list.open_bracket->line == 2);
    CHECK(list.open_bracket->column == 1);
    CHECK(list.tokens.back().kind == TokenKind::Error);
}

TEST_CASE("indentation, brackets and f-strings are bounded") {
    std::string blocks;
    for (std::size_t i = 0; i <= 100; ++i) blocks += std::string(i, ' ') + "if x:\n";
    CHECK(fault_of(blocks) == "too many levels of indentation");
    CHECK(fault_of(std::string(201, '(')) == "too many nested parentheses");
    std::string fstrings;
    for (int i = 0; i < 200; ++i) fstrings += "f'{";
    CHECK(fault_of(fstrings) == "too many nested f-strings");
}

}  // namespace asyncarium
