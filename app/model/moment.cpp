// Gathering what the views need of a moment.
#include "app/model/moment.h"

#include "engine/world/containers.h"

namespace asyncarium::app {
namespace {

std::vector<const Task*> pending_tasks(const World& world, const recording::Lanes& lanes) {
    std::vector<const Task*> tasks;
    const Loop* loop = recording::find_loop(world);
    if (loop == nullptr || loop->tasks.is_null()) return tasks;
    for (const TableEntry& entry : entries_of(world, loop->tasks)) {
        if (entry.key.is_null()) continue;
        const auto& task = world.get<Task>(Ref{static_cast<u32>(entry.value.as_int())});
        const bool is_shown = lanes.has_task(task.id) && !lanes.task(task.id).is_housekeeping;
        if (task.state != FutureState::Pending || !is_shown) continue;
        if (task.id.number >= tasks.size()) tasks.resize(task.id.number + 1, nullptr);
        tasks[task.id.number] = &task;
    }
    return tasks;
}

}  // namespace

recording::Span Moment::span_of(TaskId task) const {
    const recording::Lane& lane = lanes().task(task).lane;
    return lane.at(lane.find(position));
}

Moment look_at(Run& run, const recording::Position& position) {
    const recording::Recording& recording = run.recording();
    const World& world = run.recording().at(position);
    Moment moment{.run = run, .position = position, .world = world, .pending = pending_tasks(world, recording.lanes())};
    moment.running = recording::running_task(world);
    moment.gap = recording.stops().find_gap(position);
    moment.has_ended = world.state().ending != Ending::Running;
    moment.line = moment.is_idle() || moment.has_ended ? 0 : recording::current_line(world);
    moment.freeze = recording::find_freeze(recording.lanes(), recording.stops(), position);
    return moment;
}

}  // namespace asyncarium::app
