// The timeline panel: lanes reduced to cells for the visible range, marks, ticks, the playhead, and lost updates as links.
#pragma once

#include "app/model/run.h"

namespace asyncarium::app {

/// Seconds or steps on an axis, for a position.
double place_of(Axis axis, const recording::Position& position);

/// Lanes, ticks and links of a range `pixels` wide; what lies under the playhead is added by place_playhead.
TimelineView make_timeline_view(Run& run, Axis axis, const AxisRange& range, u32 pixels);
void place_playhead(TimelineView& view, const recording::Position& position);

}  // namespace asyncarium::app
