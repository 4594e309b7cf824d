// Properties of all code that the repository's own Python makes: the prelude's modules and the conformance programs.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "code_checks.h"
#include "compile_helpers.h"

namespace asyncarium {

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> python_files() {
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"engine/prelude", "tests/conformance"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".py") files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

TEST_CASE("in all code the stack has one depth at each instruction, and every target and operand exists") {
    for (const std::filesystem::path& file : python_files()) {
        CAPTURE(file.string());
        const CompileResult result = compile_text(read(file));
        // Conformance programs may be refused on purpose; what is compiled must be sound.
        if (result.program) CHECK(find_faults(*result.program) == "");
    }
}

TEST_CASE("every module of the prelude compiles as hidden code") {
    for (const std::filesystem::path& file : python_files()) {
        if (!file.string().starts_with("engine/prelude")) continue;
        const std::string text = read(file);
        const CompileResult result = compile_program("", "main.py", [&](std::string_view name) {
            return std::optional<std::string_view>(name == "builtins" ? std::string_view(text) : "");
        });
        CAPTURE(file.string());
        CHECK((result.diagnostics.empty() ? "" : result.diagnostics.front().message) == "");
        if (result.program) CHECK(find_faults(*result.program) == "");
    }
}

TEST_CASE("no text, however cut up, does more than be refused") {
    std::mt19937 random(1);
    for (const std::filesystem::path& file : python_files()) {
        std::string text = read(file);
        if (text.empty() || text.size() > 20'000) continue;
        CAPTURE(file.string());
        for (int cut = 0; cut < 4; ++cut) {
            const std::size_t begin = random() % text.size();
            const std::size_t source = random() % text.size();
            const std::size_t length = random() % 40;
            text.replace(begin, length, text.substr(source, random() % 40));
            const CompileResult result = compile_text(text);
            CHECK((result.program != nullptr) == result.diagnostics.empty());
            if (result.program) CHECK(find_faults(*result.program) == "");
        }
    }
}

}  // namespace asyncarium
