// Finding the next and the previous stop.
#include "engine/recording/stops.h"

#include <algorithm>

#include "engine/recording/freeze_limit.h"

namespace asyncarium::recording {
namespace {

Position later(const Position& a, const Position& b) { return a < b ? b : a; }

}  // namespace

void Stops::add_stop(Positions& column, const Position& position) {
    if (column.empty() || column.back() < position) column.push_back(position);
}

void Stops::add(const Event& event) {
    const Position here{event.step, event.time};
    switch (event.kind) {
        case EventKind::ClockAdvanced: {
            const VirtualTime begin = std::min(event.time, event.when);
            const bool is_blocked = event.a != 0;
            if (event.when > begin) {
                gaps_.push_back({.begin = {event.step, begin},
                                 .end = event.when,
                                 .is_blocked = is_blocked,
                                 .task = event.task,
                                 .line = static_cast<u32>(event.b)});
            }
            if (!is_blocked) {
                add_stop(switches_, {event.step, begin});
            } else if (loop_runs_) {
                const bool was_frozen = blocked_ > kFreezeLimit.nanoseconds;
                blocked_ += (event.when - begin).nanoseconds;
                const Position end{event.step, event.when};
                if (blocked_ > kFreezeLimit.nanoseconds) {
                    // A call can block in several stretches: only the end of the last of them is a stop.
                    if (was_frozen && !switches_.empty() && switches_.back() == Position{event.step, begin}) {
                        switches_.back() = end;
                    } else {
                        add_stop(switches_, end);
                    }
                }
            }
            break;
        }
        case EventKind::TaskResumed:
            if (event.task != running_) add_stop(switches_, here);
            running_ = event.task;
            break;
        case EventKind::HandleStarted:
            blocked_ = 0;
            break;
        case EventKind::LoopStarted:
            loop_runs_ = true;
            blocked_ = 0;
            break;
        case EventKind::LoopStopped:
            loop_runs_ = false;
            running_ = TaskId::none();
            add_stop(switches_, here);
            add_stop(turns_, here);
            break;
        case EventKind::IterationStarted:
            add_stop(turns_, here);
            break;
        default:
            break;
    }
}

VirtualTime Stops::time_before_next_line(StepNumber step) const {
    const std::size_t behind = gaps_.find_first([&](const Gap& gap) { return gap.begin.step > step; });
    return behind == 0 ? VirtualTime() : gaps_[behind - 1].end;
}

std::size_t Stops::first_gap_behind(const Position& position) const {
    return gaps_.find_first([&](const Gap& gap) { return gap.begin > position; });
}

std::optional<Gap> Stops::find_gap(const Position& position) const {
    const std::size_t behind = first_gap_behind(position);
    if (behind == 0) return std::nullopt;
    const Gap& gap = gaps_[behind - 1];
    if (gap.begin.step != position.step || position.time >= gap.end) return std::nullopt;
    return gap;
}

std::optional<Gap> Stops::find_next_gap(const Position& position) const {
    const std::size_t index = gaps_.find_first([&](const Gap& gap) { return gap.begin >= position; });
    if (index == gaps_.size()) return std::nullopt;
    return gaps_[index];
}

std::optional<Position> Stops::next(StepSize size, const Position& position, const Position& head) const {
    if (position >= head) return std::nullopt;
    if (size != StepSize::Line) {
        const Positions& column = size == StepSize::Switch ? switches_ : turns_;
        const std::size_t index = column.find_first([&](const Position& stop) { return stop > position; });
        return index == column.size() ? head : std::min(column[index], head);
    }
    // Either the line that is about to begin, or a gap before it.
    const Position line = before_next_line(position.step);
    Position stop = line > position ? line : before_next_line(position.step + 1);
    const std::size_t gap = first_gap_behind(position);
    if (gap < gaps_.size()) stop = std::min(stop, gaps_[gap].begin);
    return std::min(stop, head);
}

std::optional<Position> Stops::previous(StepSize size, const Position& position) const {
    const Position start;
    if (position <= start) return std::nullopt;
    if (size != StepSize::Line) {
        const Positions& column = size == StepSize::Switch ? switches_ : turns_;
        const std::size_t behind = column.find_first([&](const Position& stop) { return stop >= position; });
        return behind == 0 ? start : column[behind - 1];
    }
    Position stop = start;
    const Position line = before_next_line(position.step);
    if (line < position) {
        stop = line;
    } else if (position.step > 0) {
        stop = before_next_line(position.step - 1);
    }
    const std::size_t behind = gaps_.find_first([&](const Gap& gap) { return gap.begin >= position; });
    if (behind > 0) stop = later(stop, gaps_[behind - 1].begin);
    return stop;
}

Position Stops::at_time(VirtualTime time, StepNumber hint, const Position& head) const {
    time = std::min(time, head.time);
    // The gap in which, or behind which, the clock shows that time.
    const std::size_t behind = gaps_.find_first([&](const Gap& gap) { return gap.begin.time > time; });
    const std::size_t reached = gaps_.find_first([&](const Gap& gap) { return gap.end >= time; });
    if (reached < behind && gaps_[reached].end > time && gaps_[reached].begin.time < time) {
        return {gaps_[reached].begin.step, time};
    }
    // A moment at which code ran: its steps lie between the gap that ended there and the one that begins there.
    const bool has_begin = reached < gaps_.size() && gaps_[reached].end == time;
    StepNumber first = reached == 0 ? 0 : gaps_[reached - 1].begin.step;
    if (has_begin) first = gaps_[reached].begin.step;
    const bool has_end = behind > 0 && gaps_[behind - 1].begin.time == time;
    const StepNumber last = has_end ? gaps_[behind - 1].begin.step : head.step;
    return std::min(Position{std::clamp(hint, first, std::max(first, last)), time}, head);
}

}  // namespace asyncarium::recording
