// Reading and compiling a program, with errors as `asyncarium: file:line:col: message`.
#include "app/cli/program_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include <fmt/format.h>

#include "app/cli/lesson_folder.h"
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
    } else if (fault.message.starts_with("Non-UTF-8 code")) {
        // A text that cannot be read is not shown (Parser/tokenizer/helpers.c, _PyTokenizer_ensure_utf8).
        errors << fmt::format(
            "SyntaxError: {} in file {} on line {}, but no encoding declared; see https://peps.python.org/pep-0263/ "
            "for "
            "details\n",
            fault.message, path, fault.span.line);
    } else {
        // As CPython says it (Lib/traceback.py, _format_syntax_error).
        errors << fmt::format("  File \"{}\", line {}\n{}{}: {}\n", path, fault.span.line, shown, fault.kind,
                              fault.message);
    }
}

LoadedProgram compile_text(const std::string& text, const std::string& path, const lesson::CompileOptions& options,
                           std::ostream& errors) {
    const CompileResult compiled = lesson::compile(text, path, options);
    if (compiled.program != nullptr) return {compiled.program};
    const Diagnostic& fault = compiled.diagnostics.front();
    report(errors, path, text, fault);
    const bool is_python_error = options.use == ProgramUse::Run && fault.kind != "NotSupported";
    return {nullptr, is_python_error ? 1 : kWrongUse};
}

LoadedProgram load_lesson(const std::string& folder, std::ostream& errors, ProgramUse use) {
    const auto sources = read_lesson_folder(folder, errors);
    if (!sources) return {nullptr, kWrongUse};
    const lesson::LessonResult result = lesson::parse_lesson(*sources);
    report_faults(result.faults, folder, errors);
    if (!result.lesson) return {nullptr, kWrongUse};
    const std::string network = lesson::to_module_text(result.lesson->network);
    const std::string path = (std::filesystem::path(folder) / "program.py").string();
    LoadedProgram loaded = compile_text(sources->program, path, {.use = use, .network = network}, errors);
    loaded.cpu = result.lesson->cpu_at(result.lesson->written_positions());
    return loaded;
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
    if (is_lesson_folder(path)) return load_lesson(path, errors, use);
    const std::optional<std::string> text = read_file(path, errors);
    if (!text) return {nullptr, kWrongUse};
    return compile_text(*text, path, {.use = use}, errors);
}

ProgramPtr load_program(const std::string& path, std::ostream& errors, ProgramUse use) {
    return load_for_run(path, errors, use).program;
}

}  // namespace asyncarium::cli
