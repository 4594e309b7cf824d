// The arithmetic behind timeline_math.h.
#include "app/panels/timeline_math.h"

#include <algorithm>
#include <cmath>

namespace asyncarium::app {
namespace {

double closest(Axis axis) { return axis == Axis::Time ? 1e-6 : 4; }
double least_whole(Axis axis) { return axis == Axis::Time ? 0.01 : 10; }

}  // namespace

double position_at(const AxisRange& visible, double share) {
    return visible.begin + (visible.end - visible.begin) * share;
}

AxisRange held(const TimelineView& view, AxisRange wanted) {
    const double whole = std::max(view.whole.end - view.whole.begin, least_whole(view.axis));
    const double span = std::clamp(wanted.end - wanted.begin, closest(view.axis), whole * 1.5);
    // The run's beginning may come to the middle of the window, and so may its end.
    const double begin = std::clamp(wanted.begin, view.whole.begin - span / 2,
                                    std::max(view.whole.begin - span / 2, view.whole.begin + whole - span / 2));
    return {begin, begin + span};
}

AxisRange zoomed(const TimelineView& view, double share, double factor) {
    const double span = view.range.end - view.range.begin;
    const double most = std::max(view.whole.end - view.whole.begin, least_whole(view.axis)) * 1.5;
    const double new_span = std::clamp(span * factor, closest(view.axis), most);
    const double fixed = position_at(view.range, share);
    const double begin = fixed - new_span * share;
    return held(view, {begin, begin + new_span});
}

AxisRange panned(const TimelineView& view, double share) {
    const double distance = (view.range.end - view.range.begin) * share;
    return held(view, {view.range.begin - distance, view.range.end - distance});
}

const LaneCell* find_cell(const LaneView& lane, float share) {
    const auto after = std::upper_bound(lane.cells.begin(), lane.cells.end(), share,
                                        [](float at, const LaneCell& cell) { return at < cell.begin; });
    if (after == lane.cells.begin()) return nullptr;
    const LaneCell& cell = *(after - 1);
    return share < cell.end ? &cell : nullptr;
}

LaneMeasures measure_lanes(std::size_t lanes, float height, float scale) {
    constexpr float kLeast = 24, kMost = 46, kBar = 24;
    const float room = height / static_cast<float>(std::max<std::size_t>(lanes, 1));
    const float pitch = std::floor(std::clamp(room, kLeast * scale, kMost * scale));
    return {pitch, std::round(std::min(kBar * scale, pitch * 0.72F))};
}

}  // namespace asyncarium::app
