// One card of the event loop panel: badge, name, tag, what it waits for and how far it is.
#pragma once

#include "app/model/view.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

enum class Followed : u8 { No, Yes };

void draw_task_card(Canvas& canvas, const Rect& place, const TaskCard& card, Followed followed);
/// A finished task: one line, "T1 increment → None".
void draw_finished_task(Canvas& canvas, const Rect& place, const TaskCard& card, Followed followed);
/// How many lines the detail takes at a width in pixels.
int detail_lines(const Ui& ui, const TaskCard& card, float width);

}  // namespace asyncarium::app
