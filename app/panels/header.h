// The header: which lesson, the transport, step size, speed, the virtual clock, and what the loop is up to.
#pragma once

#include "app/model/commands.h"
#include "app/panels/header_plan.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// What fits into `width` pixels; says how many rows the layout must leave.
HeaderPlan plan_header(const Ui& ui, const HeaderView& view, float width);

void draw_header(Canvas& canvas, const Rect& place, const HeaderView& view, const HeaderPlan& plan, Requests& requests);

}  // namespace asyncarium::app
