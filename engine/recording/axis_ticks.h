// Round numbers along an axis, for a ruler above a timeline.
#pragma once

#include <string>
#include <vector>

#include "engine/recording/lane_cells.h"

namespace asyncarium::recording {

struct Tick {
    double place = 0;   // in axis units
    std::string label;  // "0.5 s", "17"
};

/// Ticks at multiples of 1, 2 or 5 times a power of ten, the closest together that leave no more than `most` in the range.
/// On the axis of steps a tick names the line's number and stands in the middle of its cell.
std::vector<Tick> axis_ticks(Axis axis, const AxisRange& range, u32 most);

}  // namespace asyncarium::recording
