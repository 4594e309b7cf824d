// The program's entry: the command line, with the window and its pictures as services.
#include <iostream>

#include "app/cli/command_line.h"
#include "app/shell/shot.h"
#include "app/shell/window.h"

namespace {

using namespace asyncarium;

int open_window(const cli::WindowRequest& request) {
    return app::open_window(
        {.path = request.path, .state_file = request.state_file, .settings_path = request.settings_file});
}

int take_shot(const cli::ShotRequest& request) {
    return app::take_shot({.path = request.path,
                           .time_seconds = request.at_seconds,
                           .output = request.output,
                           .width = request.width,
                           .height = request.height,
                           .theme = request.is_light ? app::ThemeName::Light : app::ThemeName::Dark,
                           .scale = request.scale,
                           .switches = request.switches,
                           .beat = request.beat ? std::optional<u32>(*request.beat - 1) : std::nullopt});
}

}  // namespace

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    return cli::run_command_line(count, arguments, {.open_window = open_window, .take_shot = take_shot}, std::cout,
                                 std::cerr);
}
