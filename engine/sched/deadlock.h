// The report of who waits for whom when nothing can ever happen again.
#pragma once

#include <string>
#include <vector>

#include "engine/world/world.h"

namespace asyncarium::sched {

/// One task that will never go on.
struct StuckTask {
    TaskId task;
    std::string name;
    u32 line = 0;  // where it is parked
    WaitReason reason = WaitReason::None;
    std::string subject;           // what it waits for: a variable's name, or a task's
    std::vector<TaskId> blockers;  // who could end the wait: the tasks that hold it, or the task waited for
};

/// All tasks of the current thread's loop that are parked, in order of creation.
std::vector<StuckTask> stuck_tasks(const World& world);

/// A line a task, and the circle if there is one. For stderr; ends with a newline.
std::string deadlock_report(const World& world);

/// Who holds a lock or semaphore at the moment (primitives keep a list `_holders` of task numbers for this).
std::vector<TaskId> holders_of(const World& world, Value primitive);

}  // namespace asyncarium::sched
