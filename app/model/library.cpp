// Finding and reading lessons.
#include "app/model/library.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "app/model/files.h"

namespace asyncarium::app {
namespace {

constexpr const char* kProgram = "program.py";
constexpr const char* kToml = "lesson.toml";
constexpr const char* kMarkdown = "lesson.md";

std::string read_part(const std::string& folder, const char* name, lesson::Faults& faults) {
    std::string error;
    std::optional<std::string> text = read_file(join_path(folder, name), error);
    if (!text) faults.push_back({.file = name, .message = error});
    return text.value_or("");
}

}  // namespace

std::string find_lessons_folder(const std::string& environment, const std::string& program_folder) {
    std::vector<std::string> candidates;
    if (!environment.empty()) candidates.push_back(environment);
    if (!program_folder.empty()) {
        candidates.push_back(join_path(program_folder, "../share/asyncarium/lessons"));
        candidates.push_back(join_path(program_folder, "lessons"));
        // A build folder inside of the source tree: build/release/asyncarium.
        candidates.push_back(join_path(program_folder, "../../lessons"));
    }
    candidates.emplace_back(ASYNCARIUM_LESSONS_FOLDER);
    const auto found = std::find_if(candidates.begin(), candidates.end(), is_folder);
    return found == candidates.end() ? std::string() : full_path(*found);
}

std::string LessonEntry::label() const {
    if (!lesson) return file_name(folder);
    return fmt::format("{} · {}", lesson->order, lesson->short_title);
}

bool is_lesson_folder(const std::string& folder) {
    std::error_code error;
    return std::filesystem::is_regular_file(join_path(folder, kToml), error);
}

std::vector<std::string> lesson_files(const std::string& folder) {
    return {join_path(folder, kProgram), join_path(folder, kToml), join_path(folder, kMarkdown)};
}

LessonEntry read_lesson(const std::string& folder) {
    LessonEntry entry{.folder = folder, .lesson = {}, .faults = {}};
    lesson::LessonSources sources;
    sources.program = read_part(folder, kProgram, entry.faults);
    sources.toml = read_part(folder, kToml, entry.faults);
    sources.markdown = read_part(folder, kMarkdown, entry.faults);
    if (!entry.faults.empty()) return entry;
    lesson::LessonResult result = lesson::parse_lesson(sources);
    entry.lesson = std::move(result.lesson);
    entry.faults = std::move(result.faults);
    return entry;
}

std::vector<LessonEntry> read_library(const std::string& folder) {
    std::vector<LessonEntry> entries;
    for (const std::string& path : list_folders(folder)) {
        if (is_lesson_folder(path)) entries.push_back(read_lesson(path));
    }
    const auto order = [](const LessonEntry& entry) { return entry.lesson ? entry.lesson->order : ~u32{0}; };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const LessonEntry& a, const LessonEntry& b) { return order(a) < order(b); });
    return entries;
}

}  // namespace asyncarium::app
