// Thousands of small questions to the built-in types, with the answers recorded from CPython (record_expressions.py).
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/engine/vm/recorded_run.h"

using namespace asyncarium;

namespace {

struct Battery {
    std::string program;  // prints one line for each expression
    std::vector<std::string> expressions;
    std::vector<std::string> answers;
};

void add_question(Battery& battery, const std::string& expression) {
    battery.expressions.push_back(expression);
    battery.program += "try:\n    _answer = repr((" + expression + "))\n";
    battery.program += "except BaseException as _error:\n    _answer = f'!{type(_error).__name__}: {_error}'\n";
    battery.program += "print(_answer.replace('\\n', '\\\\n'))\n";
}

Battery read_battery(const std::filesystem::path& path) {
    Battery battery;
    std::ifstream file(path);
    constexpr std::string_view kPrompt = ">>> ";
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(kPrompt)) {
            add_question(battery, line.substr(kPrompt.size()));
        } else if (battery.expressions.empty()) {
            battery.program += line + "\n";
        } else {
            battery.answers.push_back(line);
        }
    }
    return battery;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("expressions give what CPython gives, errors included") {
    const std::filesystem::path folder = std::filesystem::path(ASYNCARIUM_SOURCE_DIR) / "tests/engine/vm/expressions";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        CAPTURE(entry.path().stem().string());
        const Battery battery = read_battery(entry.path());
        REQUIRE(battery.answers.size() == battery.expressions.size());
        const test::RecordedRun run(battery.program);
        CHECK(run.errors == "");
        const std::vector<std::string> lines = lines_of(run.output);
        REQUIRE(lines.size() == battery.answers.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            CAPTURE(battery.expressions[i]);
            CHECK(lines[i] == battery.answers[i]);
        }
    }
}
