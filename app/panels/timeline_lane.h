// One lane of the timeline: bars by state, and the marks of what happened. Decides nothing: cells come reduced to
// what pixels can show.
#pragma once

#include <string_view>

#include "app/model/view.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// Draws into `place`, the whole width of which is the visible range; `bar` is the height of a full bar.
void draw_lane(Canvas& canvas, const Rect& place, float bar, const LaneView& lane);

/// "suspended", "frozen": the state of a cell in words, for tooltips. Empty for what is nothing.
std::string_view word_of(CellState state);
std::string_view word_of(MarkKind kind);

/// The mark nearest to `x` (in pixels) within reach of the pointer; null if none.
const LaneMark* find_mark(const Rect& place, const LaneView& lane, float x, float reach);

}  // namespace asyncarium::app
