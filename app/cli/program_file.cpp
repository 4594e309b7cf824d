// Reading and compiling a program, with errors as `asyncarium: file:line:col: message`.
#include "app/cli/program_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include <fmt/format.h>

#include "engine/lesson/run_program.h"

namespace asyncarium::cli {
namespace {

std::string_view line_of(std::string_view text, u32 line) {
    for (u32 number = 1; number < line; ++number) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

/// The source line without its indentation, and carets under the place.
std::string marked_line(std::string_view line, const Span& span) {
    const std::size_t begin = std::min<std::size_t>(span.column, line.size());
    // What lies in the indentation is not marked (Lib/traceback.py).
    if (begin < std::min(line.find_first_not_of(" \t\f"), line.size()))
        return fmt::format("    {}\n", line.substr(line.find_first_not_of(" \t\f")));
    const bool is_one_line = span.end_line == span.line && span.end_column > span.column;
    const std::size_t end = is_one_line ? std::min<std::size_t>(span.end_column, line.size()) : line.size();
    const std::size_t indentation = std::min(line.find_first_not_of(" \t\f"), begin);
    const std::string blanks(count_characters(line.substr(indentation, begin - indentation)), ' ');
    const std::string carets(std::max<std::size_t>(1, count_characters(line.substr(begin, end - begin))), '^');
    return fmt::format("    {}\n    {}{}\n", line.substr(indentation), blanks, carets);
}

void report(std::ostream& errors, const std::string& path, std::string_view text, const Diagnostic& fault) {
    const std::string_view line = line_of(text, fault.span.line);
    const std::string shown = fault.span.line > 0 && !line.empty() ? marked_line(line, fault.span) : "";
    if (fault.kind == "NotSupported") {
        errors << fmt::format("asyncarium: {}:{}:{}: {}\n{}", path, fault.span.line, fault.span.column + 1,
                              fault.message, shown);
    } else {
        // As CPython says it (Lib/traceback.py, _format_syntax_error).
        errors << fmt::format("  File \"{}\", line {}\n{}{}: {}\n", path, fault.span.line, shown, fault.kind,
                              fault.message);
    }
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::ostream& errors) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    const char* problem = nullptr;
    if (!fs::exists(status)) problem = "No such file or directory";
    if (fs::is_directory(status)) problem = "Is a directory";
    if (problem == nullptr) {
        std::ifstream file(path, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        if (file && !file.bad()) return text;
        problem = "The file cannot be read";
    }
    errors << fmt::format("asyncarium: {}: {}\n", path, problem);
    return std::nullopt;
}

LoadedProgram load_for_run(const std::string& path, std::ostream& errors, ProgramUse use) {
    const std::optional<std::string> text = read_file(path, errors);
    if (!text) return {nullptr, kWrongUse};
    const CompileResult compiled = lesson::compile(*text, path, {.use = use});
    if (compiled.program != nullptr) return {compiled.program};
    const Diagnostic& fault = compiled.diagnostics.front();
    report(errors, path, *text, fault);
    const bool is_python_error = use == ProgramUse::Run && fault.kind != "NotSupported";
    return {nullptr, is_python_error ? 1 : kWrongUse};
}

ProgramPtr load_program(const std::string& path, std::ostream& errors, ProgramUse use) {
    return load_for_run(path, errors, use).program;
}

}  // namespace asyncarium::cli
