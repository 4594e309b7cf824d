// The lower left of the window: output, variables and internals, one at a time.
#pragma once

#include "app/model/commands.h"
#include "app/panels/output.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

enum class Tab : u8 { Output, Variables, Internals };

struct TabsState {
    Tab chosen = Tab::Output;
    OutputState output;
};

void draw_tabs(Ui& ui, const Rect& place, const WindowView& view, TabsState& state, Requests& requests);

}  // namespace asyncarium::app
