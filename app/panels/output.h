// The output tab: what the program printed up to the playhead, each line with its virtual time.
#pragma once

#include "app/model/commands.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

struct OutputState {
    std::size_t lines = 0;  // shown last: new ones are scrolled to
    bool at_end = true;
};

void draw_output(Ui& ui, const Rect& place, const OutputView& view, OutputState& state, Requests& requests);

}  // namespace asyncarium::app
