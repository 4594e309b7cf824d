// The whole window as a picture, drawn without showing it: `asyncarium shot`.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/panels/tabs.h"
#include "app/widgets/theme.h"

namespace asyncarium::app {

struct ShotOptions {
    std::string path;                 // a .py file or a lesson's folder
    double time_seconds = 0;          // where the playhead stands, in virtual time; past the end is the end
    std::string output;               // the PNG file
    int width = 1600, height = 1000;  // in pixels
    ThemeName theme = ThemeName::Dark;
    double scale = 1;                                      // of the interface, 0.75 to 3
    std::vector<std::pair<std::string, bool>> switches{};  // by name, and whether they are to be on
    Tab tab = Tab::Output;
    std::optional<u32>
        beat{};  // of a lesson, from 0: its moment instead of `time_seconds`, its switches instead of the written ones
};

/// Answers the exit status: 0, or 2 after a line on stderr that says what is wrong.
int take_shot(const ShotOptions& options);

}  // namespace asyncarium::app
