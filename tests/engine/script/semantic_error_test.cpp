// What is wrong with programs that parse: the compiler says it in CPython's words and at CPython's place. The programs
// and what CPython answers are in semantic_errors.txt; record_semantic_errors.py wrote the answers.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "compile_helpers.h"

namespace asyncarium {

namespace {

struct Recording {
    std::string program;
    std::string verdict;
};

std::vector<Recording> read_recordings() {
    std::ifstream file("tests/engine/script/semantic_errors.txt");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::vector<Recording> recordings;
    for (std::size_t begin = text.find("\n===\n") + 5; begin < text.size();) {
        const std::size_t middle = text.find("---\n", begin);
        const std::size_t end = std::min(text.find("\n===\n", middle), text.size() - 1);
        REQUIRE(middle != std::string::npos);
        recordings.push_back({text.substr(begin, middle - begin), text.substr(middle + 4, end - middle - 4)});
        begin = end + 5;
    }
    return recordings;
}

std::string verdict_on(const std::string& program) {
    const CompileResult result = compile_text(program);
    if (result.diagnostics.empty()) return "compiles";
    const Diagnostic& first = result.diagnostics.front();
    const auto place = [](u32 line, u32 column) { return std::to_string(line) + ":" + std::to_string(column); };
    return first.message + " @ " + place(first.span.line, first.span.column) + "-" +
           place(first.span.end_line, first.span.end_column);
}

}  // namespace

TEST_CASE("programs that parse but make no sense get CPython's message at CPython's place") {
    const std::vector<Recording> recordings = read_recordings();
    REQUIRE(recordings.size() > 100);
    for (const Recording& recording : recordings) {
        CAPTURE(recording.program);
        CHECK(verdict_on(recording.program) == recording.verdict);
    }
}

TEST_CASE("the first fault of a program comes first, and each fault is told once") {
    const CompileResult result = compile_text("try:\n    pass\nfinally:\n    break\nreturn\n");
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].message == "'break' outside loop");
    CHECK(result.diagnostics[1].message == "'return' outside function");
    CHECK(result.program == nullptr);
}

TEST_CASE("an expression too deep to compile is refused, not a crash") {
    std::string sum = "a";
    for (int term = 0; term < 2'000; ++term) sum += " + a";
    const CompileResult result = compile_text(sum + "\n");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].kind == "RecursionError");
}

TEST_CASE("nested finally clauses, which multiply code, come to an end") {
    std::string text = "def f():\n";
    std::string indent = " ";
    for (int depth = 0; depth < 18; ++depth) {
        text += indent + "try: return g()\n" + indent + "finally:\n";
        indent += " ";
    }
    const CompileResult result = compile_text(text + indent + "pass\n");
    REQUIRE_FALSE(result.diagnostics.empty());
    CHECK(result.diagnostics[0].kind == "NotSupported");
}

TEST_CASE("code of absurd size is refused in time") {
    std::string pattern = "match x:\n    case [";
    for (int name = 0; name < 20'000; ++name) pattern += "a" + std::to_string(name) + ", ";
    CHECK(compile_text(pattern + "]: pass\n").diagnostics.front().kind == "NotSupported");

    std::string returns;
    for (int line = 0; line < 50'000; ++line) returns += "return\n";
    CHECK(compile_text(returns).diagnostics.size() == 100);
}

}  // namespace asyncarium
