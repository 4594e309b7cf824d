// Where things are in the file system: the lessons that come with the program, and what the user names.
#pragma once

#include <string>

namespace asyncarium::app {

/// The folder of all lessons: from the environment, beside the program, or the source tree's; empty if there is none.
std::string lessons_folder();

/// The one path of what is there, so that a lesson is known as one of the library however it is named; a path to nothing stays as it
/// is, to be complained about in the user's words.
std::string real_path(const std::string& path);

}  // namespace asyncarium::app
