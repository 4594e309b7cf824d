// Reading freezes off the lanes.
#include "engine/recording/freeze.h"

#include <algorithm>

#include "engine/recording/freeze_limit.h"

namespace asyncarium::recording {
namespace {

/// The last blocking call of the culprit within the freeze, up to the position.
void find_call(const Lanes& lanes, const Position& position, Freeze& freeze) {
    if (!lanes.has_task(freeze.culprit)) return;
    const Lane& lane = lanes.task(freeze.culprit).lane;
    constexpr SpanIndex kSearched = 64;
    const SpanIndex last = lane.find(position);
    for (SpanIndex i = 0; i <= last && i < kSearched; ++i) {
        const Span span = lane.at(last - i);
        if (span.begin < freeze.begin) return;
        if (span.state != LaneState::Blocked) continue;
        freeze.call = span.label;
        freeze.line = static_cast<u32>(span.number);
        return;
    }
}

}  // namespace

std::vector<Late> late_tasks(const Lanes& lanes, const Position& begin, const Position& end, TaskId culprit) {
    std::vector<Late> late;
    for (const TaskId id : lanes.shown_tasks()) {
        const Lane& lane = lanes.task(id).lane;
        const Span span = lane.at(lane.find(end));
        if (id == culprit || (span.state != LaneState::Overdue && span.state != LaneState::Ready)) continue;
        const VirtualTime since = std::max(span.begin.time, begin.time);
        if (end.time > since) late.push_back({id, end.time - since, span.state == LaneState::Overdue});
    }
    std::stable_sort(late.begin(), late.end(), [](const Late& a, const Late& b) {
        return a.is_overdue != b.is_overdue ? a.is_overdue : a.by > b.by;
    });
    return late;
}

std::optional<Freeze> find_freeze(const Lanes& lanes, const Stops& stops, const Position& position) {
    const Lane& loop = lanes.main().lane;
    const Span span = loop.at(loop.find(position));
    if (span.state != LaneState::Frozen || position.time - span.begin.time <= kFreezeLimit) return std::nullopt;
    Freeze freeze{.culprit = {static_cast<u32>(span.number)},
                  .begin = span.begin,
                  .length = position.time - span.begin.time,
                  .late = {}};
    find_call(lanes, position, freeze);
    if (freeze.line == 0) {
        const std::optional<Gap> gap = stops.find_gap(position);
        if (gap && gap->is_blocked) freeze.line = gap->line;
    }
    freeze.late = late_tasks(lanes, span.begin, position, freeze.culprit);
    return freeze;
}

}  // namespace asyncarium::recording
