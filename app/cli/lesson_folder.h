// Folders of lessons named on the command line.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "engine/lesson/lesson.h"

namespace asyncarium::cli {

/// True when the folder has a lesson.toml.
bool is_lesson_folder(const std::string& folder);

/// The texts of a lesson's three files; nothing after a line on `errors` for each that cannot be read.
std::optional<lesson::LessonSources> read_lesson_folder(const std::string& folder, std::ostream& errors);

/// One line for each fault: "asyncarium: folder/lesson.toml:3:1: …".
void report_faults(const lesson::Faults& faults, const std::string& folder, std::ostream& errors);

}  // namespace asyncarium::cli
