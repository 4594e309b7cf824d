// The variables tab: globals and locals at the playhead; what changed stands out, stale reads are flagged.
#pragma once

#include "app/model/view.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

void draw_variables(Ui& ui, const Rect& place, const VariablesView& view);

}  // namespace asyncarium::app
