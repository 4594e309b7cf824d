// The code panel: the program, the line being run, who is parked where, breakpoints, and what is wrong with it.
#pragma once

#include <string>

#include "app/model/commands.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

struct CodeState {
    u32 revealed = 0;        // the line scrolled to last
    float badges_width = 0;  // the widest so far, so that the text stays where it is
    std::string filename;    // of the program shown last
};

void draw_code(Ui& ui, const Rect& place, const CodeView& view, CodeState& state, Requests& requests);

}  // namespace asyncarium::app
