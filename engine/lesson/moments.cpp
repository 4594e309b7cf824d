// Moments are found in the log, except for arrivals at a line, which need a replay.
#include "engine/lesson/moments.h"

#include "engine/recording/task_names.h"

namespace asyncarium::lesson {
namespace {

using recording::Position;
using recording::Recording;
using recording::TaskName;

/// Replaying line by line is slow; a lesson's moments come early.
constexpr StepNumber kMostSteps = 2'000'000;

/// The position of the nth event for which `matches` holds.
template <class Matches>
std::optional<Position> find_event(const Recording& run, u32 nth, Matches&& matches) {
    for (recording::EventLog::Reader row(run.log(), 0); row.next();) {
        if (matches(row.event()) && --nth == 0) return Position{row.event().step, row.event().time};
    }
    return std::nullopt;
}

bool is_task(const std::string& wanted, TaskId task, const std::vector<TaskName>& names) {
    if (wanted.empty()) return true;
    if (task.number >= names.size()) return false;
    const TaskName& name = names[task.number];
    return wanted == name.name || wanted == name.full || wanted == name.letters;
}

std::optional<Position> find_task_event(const Moment& moment, const Recording& run) {
    const std::vector<TaskName> names = recording::task_names(run.lanes(), run.log().strings());
    return find_event(run, moment.nth, [&](const Event& event) {
        return event.kind == moment.event && is_task(moment.task, event.task, names);
    });
}

std::optional<Position> find_output(const Moment& moment, const Recording& run) {
    return find_event(run, moment.nth, [&](const Event& event) {
        return event.kind == EventKind::Output && event.text.find(moment.text) != std::string_view::npos;
    });
}

}  // namespace

FoundMoment find_moment(const Moment& moment, const Recording& run, recording::StepLines& lines) {
    const bool is_over = run.state() != recording::RecordingState::Running;
    const Position head = run.head_position();
    switch (moment.kind) {
        case Moment::Kind::Line: {
            const auto arrival = lines.find_arrival(moment.line, moment.nth, kMostSteps);
            return {arrival.position, arrival.position || is_over || !arrival.is_searched_through};
        }
        case Moment::Kind::Output: {
            const auto position = find_output(moment, run);
            return {position, position || is_over};
        }
        case Moment::Kind::Event: {
            const auto position = find_task_event(moment, run);
            return {position, position || is_over};
        }
        case Moment::Kind::Time:
            if (moment.time > head.time) return {std::nullopt, is_over};
            return {run.stops().at_time(moment.time, ~StepNumber{0}, head), true};
    }
    return {};
}

}  // namespace asyncarium::lesson
