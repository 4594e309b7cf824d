// What a task is called wherever people see it: a short badge, unique in the run, and a name.
#pragma once

#include <string>
#include <vector>

#include "engine/recording/lanes.h"

namespace asyncarium::recording {

struct TaskName {
    std::string letters;  // "H", "T3": at most three characters
    std::string name;     // the name it was given, else its coroutine's: "heartbeat"
    std::string full;     // unique: "heartbeat", "increment T3"
};

/// Of all tasks so far, by TaskId. A coroutine that only one task runs gives its initial; several tasks of one coroutine are
/// numbered, T1, T2, … (with the coroutine's initial if there are several such groups: P1, P2, C1).
std::vector<TaskName> task_names(const Lanes& lanes, const StringTable& strings);

}  // namespace asyncarium::recording
