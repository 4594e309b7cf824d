// What the mouse does on the timeline: zoom at the pointer, pan, seek, scrub, and say what lies under the pointer.
#pragma once

#include "app/panels/timeline.h"

namespace asyncarium::app {

struct LanesInput {
    Rect lanes;       // where cells are drawn; its width is the visible range
    Rect visible;     // the body of the panel, names included
    float top = 0;    // of the first lane, scrolled
    float pitch = 0;  // from lane to lane
};

/// On the lanes: to be called inside the body that scrolls.
void timeline_lanes_input(Ui& ui, const LanesInput& input, const TimelineView& view, TimelineState& state,
                          Requests& requests);
/// On the row of the axis: pressing and dragging seeks at once.
void timeline_axis_input(Ui& ui, const Rect& axis, const TimelineView& view, TimelineState& state, Requests& requests);

}  // namespace asyncarium::app
