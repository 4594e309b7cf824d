// Where the lessons are that come with the program.
#pragma once

#include <string>

namespace asyncarium::app {

/// The folder of all lessons: from the environment, beside the program, or the source tree's; empty if there is none.
std::string lessons_folder();

}  // namespace asyncarium::app
