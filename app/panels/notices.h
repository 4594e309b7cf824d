// Notices: lines below the header that say what went wrong, each with a button to close it. The rest goes on working.
#pragma once

#include <vector>

#include "app/model/commands.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// How many rows the layout leaves for so many notices; more are counted, not shown.
u32 notice_rows(std::size_t notices);

void draw_notices(Canvas& canvas, const Rect& place, const std::vector<Notice>& notices, Requests& requests);

}  // namespace asyncarium::app
