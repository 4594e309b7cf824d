// Walks from each parked task to who could wake it, looks for a circle, and puts it into words.

#include "engine/sched/deadlock.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/sched/describe.h"
#include "engine/sched/loop.h"
#include "engine/sched/task.h"
#include "engine/world/containers.h"
#include "engine/world/instances.h"
#include "engine/world/text.h"
#include "engine/world/visible_frame.h"

namespace asyncarium::sched {
namespace {

Value find_attribute(const World& world, Value object, std::string_view name) {
    if (object.is_null() || world.layout_of(object) != Layout::Object) return Value();
    return peek_own_attribute(world, object, name);
}

StuckTask describe_stuck(const World& world, Value value) {
    const auto& task = world.get<Task>(value);
    const WaitDescription wait = describe_wait(world, task.waiter);
    StuckTask stuck{task.id,
                    name_of_task(world, value),
                    parked_line(world, task.coroutine),
                    wait.reason,
                    name_of_subject(world, wait.subject, task.coroutine),
                    holders_of(world, wait.subject)};
    if (wait.task.is_some()) {
        stuck.blockers.push_back(wait.task);
        const bool is_task = world.layout_of(task.waiter) == Layout::Task;
        stuck.subject = name_of_task(world, is_task ? task.waiter : world.get<Future>(task.waiter).subject);
    }
    if (wait.reason == WaitReason::Gather) {
        for (const Value child : items_of(world, world.get<Future>(task.waiter).subject)) {
            const bool is_waited_for =
                world.layout_of(child) == Layout::Task && world.get<Task>(child).state == FutureState::Pending;
            if (is_waited_for) stuck.blockers.push_back(world.get<Task>(child).id);
        }
    }
    return stuck;
}

const StuckTask* find_stuck(const std::vector<StuckTask>& tasks, TaskId id) {
    const auto at = std::find_if(tasks.begin(), tasks.end(), [id](const StuckTask& task) { return task.task == id; });
    return at == tasks.end() ? nullptr : &*at;
}

/// A way along blockers from `from` back to itself; empty when there is none.
std::vector<const StuckTask*> find_circle(const std::vector<StuckTask>& tasks, const StuckTask& from) {
    std::vector<const StuckTask*> way{&from};
    std::vector<TaskId> seen;
    for (const StuckTask* at = &from; !at->blockers.empty();) {
        const StuckTask* next = find_stuck(tasks, at->blockers.front());
        if (next == nullptr) break;
        if (next == &from) return way;
        if (std::find(seen.begin(), seen.end(), next->task) != seen.end()) break;
        seen.push_back(next->task);
        way.push_back(next);
        at = next;
    }
    return {};
}

std::string names_of(const std::vector<StuckTask>& tasks, const std::vector<TaskId>& ids) {
    std::string text;
    for (const TaskId id : ids) {
        const StuckTask* task = find_stuck(tasks, id);
        if (!text.empty()) text += ", ";
        text += task == nullptr ? fmt::format("task {}", id.number) : task->name;
    }
    return text;
}

std::string line_for(const std::vector<StuckTask>& tasks, const StuckTask& task) {
    std::string text = fmt::format("  {} (line {}) waits for {}", task.name, task.line, wait_word(task.reason));
    if (!task.subject.empty()) text += " " + task.subject;
    const bool is_held = task.reason == WaitReason::Lock || task.reason == WaitReason::Semaphore;
    if (is_held && !task.blockers.empty()) text += ", held by " + names_of(tasks, task.blockers);
    if (task.reason == WaitReason::Gather && !task.blockers.empty()) text += " of " + names_of(tasks, task.blockers);
    return text + "\n";
}

/// Of all threads. A toy world has no list of them.
std::vector<Value> running_loops(const World& world) {
    std::vector<Value> loops;
    if (world.state().threads.is_null()) {
        loops.push_back(running_loop(world));
    } else {
        for (const Value thread : items_of(world, world.state().threads)) {
            loops.push_back(world.get<Thread>(thread).loop);
        }
    }
    std::erase(loops, Value());
    return loops;
}

/// The line of program code at which a parked thread stands; 0: nothing of it is on its stack (a worker without a job).
u32 line_of_thread(const World& world, const Thread& thread) {
    const Frame* innermost = thread.frame.is_null() ? nullptr : &world.get<Frame>(thread.frame);
    const Frame* visible = find_visible_frame(world, innermost);
    return visible == nullptr ? 0 : visible->line;
}

/// "  Thread-1 (worker) (line 7) is blocked" for each thread that stands in a blocking call.
std::string lines_for_threads(const World& world) {
    std::string text;
    if (world.state().threads.is_null()) return text;
    for (const Value value : items_of(world, world.state().threads)) {
        const auto& thread = world.get<Thread>(value);
        if (thread.state != ThreadState::Parked) continue;
        const u32 line = line_of_thread(world, thread);
        const std::string_view name = text_of(world, thread.name);
        if (line != 0) text += fmt::format("  {} (line {}) is blocked\n", name, line);
    }
    return text;
}

}  // namespace

std::vector<TaskId> holders_of(const World& world, Value primitive) {
    std::vector<TaskId> holders;
    const Value numbers = find_attribute(world, primitive, "_holders");
    if (numbers.is_null() || world.layout_of(numbers) != Layout::List) return holders;
    for (const Value number : items_of(world, numbers)) holders.push_back({static_cast<u32>(number.as_int())});
    return holders;
}

std::vector<StuckTask> stuck_tasks(const World& world) {
    std::vector<StuckTask> stuck;
    for (const Value loop : running_loops(world)) {
        for (const Value task : pending_tasks(world, loop)) {
            if (world.get<Task>(task).waiter.is_some()) stuck.push_back(describe_stuck(world, task));
        }
    }
    return stuck;
}

std::string deadlock_report(const World& world) {
    const std::vector<StuckTask> tasks = stuck_tasks(world);
    std::string text = "deadlock: nothing is ready and no timer is set, so nothing can ever happen again\n";
    for (const StuckTask& task : tasks) text += line_for(tasks, task);
    text += lines_for_threads(world);
    for (const StuckTask& task : tasks) {
        const auto circle = find_circle(tasks, task);
        if (circle.size() < 2) continue;
        text += "  circle: ";
        for (const StuckTask* member : circle) text += member->name + " -> ";
        return text + circle.front()->name + "\n";
    }
    return text;
}

}  // namespace asyncarium::sched
