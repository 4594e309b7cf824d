// Reading a lesson's files, and saying what is wrong with them.
#include "app/cli/lesson_folder.h"

#include <filesystem>
#include <ostream>

#include "app/cli/program_file.h"

namespace asyncarium::cli {

namespace fs = std::filesystem;

bool is_lesson_folder(const std::string& folder) {
    std::error_code error;
    return fs::is_regular_file(fs::path(folder) / "lesson.toml", error);
}

std::optional<lesson::LessonSources> read_lesson_folder(const std::string& folder, std::ostream& errors) {
    const auto program = read_file((fs::path(folder) / "program.py").string(), errors);
    const auto toml = read_file((fs::path(folder) / "lesson.toml").string(), errors);
    const auto markdown = read_file((fs::path(folder) / "lesson.md").string(), errors);
    if (!program || !toml || !markdown) return std::nullopt;
    return lesson::LessonSources{*program, *toml, *markdown};
}

void report_faults(const lesson::Faults& faults, const std::string& folder, std::ostream& errors) {
    for (const lesson::Fault& fault : faults) errors << "asyncarium: " << lesson::to_text(fault, folder) << '\n';
}

}  // namespace asyncarium::cli
