// Fitting and following.
#include "app/model/timeline_window.h"

#include <algorithm>
#include <cmath>

#include "app/model/timeline_view.h"

namespace asyncarium::app {
namespace {

/// So many steps can be read at once, with the numbers of their lines.
constexpr double kReadableSteps = 28;
/// Where in the range the playhead comes to stand when the range follows it.
constexpr double kFollowAt = 0.3;
constexpr double kLeastSeconds = 1e-6;
constexpr double kLeastSteps = 2;
/// How far beyond the run the range may reach, in lengths of the run.
constexpr double kBeyond = 1.0;

double least_length(Axis axis) { return axis == Axis::Time ? kLeastSeconds : kLeastSteps; }

/// A range of the same length with the playhead in it, no further beyond the end of the run than need be.
AxisRange moved_to(Axis axis, const AxisRange& range, double playhead, const AxisRange& whole) {
    const double length = range.end - range.begin;
    double begin = std::max(0.0, std::min(playhead - length * kFollowAt, whole.end - length));
    if (axis == Axis::Steps) begin = std::floor(begin);
    return {begin, begin + length};
}

bool is_inside(const AxisRange& range, double place) { return place >= range.begin && place <= range.end; }

}  // namespace

AxisRange whole_range(Axis axis, const recording::Position& head) {
    const double end = place_of(axis, head);
    if (axis == Axis::Time) return {0, end > 0 ? end * 1.03 : 1.0};
    return {0, std::max(end, 8.0) + 1};
}

void TimelineWindow::set_axis(Axis axis) {
    if (axis == axis_) return;
    axis_ = axis;
    mode_ = Mode::Opening;
}

void TimelineWindow::show(const AxisRange& range, const recording::Position& head) {
    if (!(range.end > range.begin)) return;
    const AxisRange whole = whole_range(axis_, head);
    const double longest = (whole.end - whole.begin) * (1 + kBeyond);
    const double length = std::clamp(range.end - range.begin, std::min(least_length(axis_), longest), longest);
    const double begin =
        std::clamp(range.begin, -0.1 * length, std::max(-0.1 * length, whole.end * (1 + kBeyond) - length));
    range_ = {begin, begin + length};
    mode_ = Mode::Chosen;
    is_whole_run_ = false;
}

bool TimelineWindow::update(const recording::Position& playhead, const recording::Position& head) {
    const double place = place_of(axis_, playhead);
    AxisRange wanted = range_;
    const AxisRange whole = whole_range(axis_, head);
    const bool is_too_long = axis_ == Axis::Steps && whole.end > kReadableSteps * 1.5;
    is_whole_run_ = mode_ == Mode::Whole || (mode_ == Mode::Opening && !is_too_long);
    if (is_whole_run_) {
        wanted = whole;
    } else if (mode_ == Mode::Opening) {
        if (range_.end - range_.begin != kReadableSteps) wanted = {0, kReadableSteps};
        // The cell behind the playhead is the line about to run: it is to be seen too.
        if (!is_inside({wanted.begin, wanted.end - 1}, place)) wanted = moved_to(axis_, wanted, place, whole);
    } else if (!is_inside(range_, place)) {
        wanted = moved_to(axis_, range_, place, whole);
    }
    const bool changed = wanted.begin != range_.begin || wanted.end != range_.end;
    range_ = wanted;
    return changed;
}

}  // namespace asyncarium::app
