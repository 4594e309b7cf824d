// The question for a path: a program or a lesson's folder to open.
#pragma once

#include <array>
#include <string>

#include "app/model/commands.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

struct OpenSheetState {
    bool open = false;
    bool needs_focus = false;
    std::array<char, 1024> path{};
};

/// Opens the sheet for the next frame.
void ask_for_path(OpenSheetState& state);
void draw_open_sheet(Ui& ui, const Rect& window, OpenSheetState& state, Requests& requests);

}  // namespace asyncarium::app
