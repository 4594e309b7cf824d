// The window of Asyncarium, from opening to closing.
#pragma once

#include <optional>
#include <string>

namespace asyncarium::app {

struct WindowOptions {
    std::string path;        // a .py file or a lesson's folder; empty: where one left off, else the first lesson
    std::string state_file;  // for tests: see state_file.h; empty: none
    std::optional<std::string> settings_path{};  // instead of the usual place; empty text: settings are not kept
};

/// Opens the window and runs it until the user leaves. Answers the exit status: 0, or 2 after a line on stderr that says
/// what is missing.
int open_window(const WindowOptions& options);

}  // namespace asyncarium::app
