// Going through folders and checking what is in them.
#include "app/cli/check_command.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "app/cli/lesson_folder.h"
#include "app/cli/program_file.h"
#include "engine/lesson/check.h"

namespace asyncarium::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> lessons_in(const fs::path& folder) {
    std::vector<fs::path> lessons;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (is_lesson_folder(entry->path().string())) lessons.push_back(entry->path());
    }
    std::sort(lessons.begin(), lessons.end());
    return lessons;
}

bool check_lesson_folder(const fs::path& folder, std::ostream& output, std::ostream& errors) {
    const auto sources = read_lesson_folder(folder.string(), errors);
    if (!sources) return false;
    const lesson::CheckReport report = lesson::check_lesson(*sources);
    report_faults(report.faults, folder.string(), errors);
    if (!report.faults.empty()) return false;
    output << fmt::format("{}: ok, {} beats reached in {} runs\n", folder.string(), report.beats, report.programs);
    return true;
}

bool check_path(const std::string& path, std::ostream& output, std::ostream& errors) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        if (load_program(path, errors) == nullptr) return false;
        output << path << ": ok, it compiles\n";
        return true;
    }
    if (is_lesson_folder(path)) return check_lesson_folder(path, output, errors);
    const std::vector<fs::path> lessons = lessons_in(path);
    if (lessons.empty()) {
        errors << fmt::format("asyncarium: {}: is no lesson: the folder has no lesson.toml\n", path);
        return false;
    }
    bool all_good = true;
    for (const fs::path& lesson : lessons) all_good = check_lesson_folder(lesson, output, errors) && all_good;
    return all_good;
}

}  // namespace

int check_command(const std::vector<std::string>& paths, std::ostream& output, std::ostream& errors) {
    bool all_good = true;
    for (const std::string& path : paths) all_good = check_path(path, output, errors) && all_good;
    return all_good ? 0 : kWrongUse;
}

}  // namespace asyncarium::cli
