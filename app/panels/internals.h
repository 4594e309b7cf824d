// The internals tab: the loop as its own data has it: iteration, phase, ready deque, timer heap, callbacks, chains.
#pragma once

#include "app/model/view.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

void draw_internals(Ui& ui, const Rect& place, const InternalsView& view);

}  // namespace asyncarium::app
