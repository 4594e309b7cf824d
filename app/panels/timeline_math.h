// Zooming, panning and picking on the timeline's axis, as arithmetic on ranges. Units are the axis': seconds or steps.
#pragma once

#include "app/model/view.h"

namespace asyncarium::app {

/// Where on the axis the share 0…1 of the visible range lies.
double position_at(const AxisRange& visible, double share);

/// What to show after zooming by `factor` (below 1: closer) with the position under `share` staying where it is.
AxisRange zoomed(const TimelineView& view, double share, double factor);

/// What to show after the content was dragged by `share` of the visible range to the right.
AxisRange panned(const TimelineView& view, double share);

/// The range held to what makes sense: not closer than the axis has detail, not farther out than the run has content.
AxisRange held(const TimelineView& view, AxisRange wanted);

/// The cell of a lane at the share 0…1 of the visible range; null if there is none.
const LaneCell* find_cell(const LaneView& lane, float share);

/// How high lanes are, in pixels: all fit if they may be as narrow as `least`, else they scroll.
struct LaneMeasures {
    float pitch = 0;  // from lane to lane
    float bar = 0;    // of a bar in it
};
LaneMeasures measure_lanes(std::size_t lanes, float height, float scale);

}  // namespace asyncarium::app
