// The command line: what was asked for, and who does it. What needs a window is done by services that main() hands in, so that
// this layer knows no window.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace asyncarium::cli {

/// `asyncarium [PATH]`.
struct WindowRequest {
    std::string path;        // of a .py file or a lesson's folder; empty: what was open last, else the first lesson
    std::string state_file;  // for tests of the window: where it writes what the model says; empty: nowhere
    std::optional<std::string> settings_file;  // instead of the user's; empty text: none
};

/// `asyncarium shot LESSON --at TIME -o OUT.png`.
struct ShotRequest {
    std::string path;
    std::optional<unsigned> beat;  // of the lesson, from 1: then its moment counts
    double at_seconds = 0;         // virtual time; past the end of the run is its end
    std::string output;
    int width = 1600;
    int height = 1000;
    bool is_light = false;
    double scale = 1;
    std::vector<std::pair<std::string, bool>> switches;  // by name, and whether they are to be on
};

struct Services {
    std::function<int(const WindowRequest&)> open_window;
    std::function<int(const ShotRequest&)> take_shot;
};

/// Does what the arguments say and answers the exit status: 2 for wrong use.
int run_command_line(int count, const char* const* arguments, const Services& services, std::ostream& output,
                     std::ostream& errors);

}  // namespace asyncarium::cli
