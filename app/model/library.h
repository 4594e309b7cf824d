// The lessons there are: where their folder is, and what is in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/lesson/lesson.h"

namespace asyncarium::app {

/// Where lessons are looked for, the first that exists: the folder in `environment` (ASYNCARIUM_LESSONS), those installed beside the
/// program (../share/asyncarium/lessons, lessons), the source tree's. Empty when there is none.
std::string find_lessons_folder(const std::string& environment, const std::string& program_folder);

/// A lesson folder as it was last read.
struct LessonEntry {
    std::string folder;
    std::optional<lesson::Lesson> lesson;  // none when it is faulty
    lesson::Faults faults;

    /// "4 · Blocking the loop", or the folder's name when it is faulty.
    std::string label() const;
};

/// True when the folder has a lesson.toml.
bool is_lesson_folder(const std::string& folder);
/// The paths of a lesson's three files.
std::vector<std::string> lesson_files(const std::string& folder);
/// Reads one lesson; a file that cannot be read is a fault.
LessonEntry read_lesson(const std::string& folder);
/// All lessons in a folder of lessons, in their order.
std::vector<LessonEntry> read_library(const std::string& folder);

}  // namespace asyncarium::app
