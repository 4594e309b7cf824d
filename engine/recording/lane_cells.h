// From a lane of any length to a list of cells for the pixels there are: the reducer behind the timeline.
// Its cost follows the number of columns, not of spans, and nothing is lost on the way: what is too short to be seen by itself
// is gathered in cells that say which states are inside.
#pragma once

#include <string>
#include <vector>

#include "engine/recording/lane.h"

namespace asyncarium::recording {

/// A visible stretch of an axis: nanoseconds or steps.
struct AxisRange {
    double begin = 0;
    double end = 1;
};

struct Cell {
    double begin = 0, end = 0;  // on the axis, clipped to the range
    LaneState state{};          // what fills most of it
    u32 present = 0;            // state_bit of everything inside
    SpanIndex span = 0;         // the first span in it that has `state`; or the one span it shows
};

/// The visible part of the lane as cells that lie end to end from range.begin to range.end, each at least a column wide
/// (except for the two at the edges), so that there are at most `columns` + 2. `head` is where the run has got to; beyond it
/// lies Empty.
std::vector<Cell> lane_cells(const Lane& lane, Axis axis, const AxisRange& range, u32 columns, const Position& head);

/// One line: "[0,3) running {running ready}" a cell.
std::string to_text(const std::vector<Cell>& cells);

}  // namespace asyncarium::recording
