// Looking into a world without changing it: which line is about to run, where a task is parked, what it awaits, what its
// variables are. Works on any world a recording gives, between two instructions; runs no program code.
#pragma once

#include <string>
#include <vector>

#include "engine/world/world.h"

namespace asyncarium::recording {

/// The number of the line of program code that is the next to begin; 0 when the world stands elsewhere (in a wait, at its end).
u32 next_line(const World& world);
/// The line a reader would call the current one: next_line, or that of the blocking call in which the current thread stands; 0
/// when the loop is idle or the program has ended.
u32 current_line(const World& world);
/// The current thread stands in a blocking call; `wake` is when it goes on.
bool is_blocked(const World& world, VirtualTime& wake);

/// The event loop that runs on the main thread, or null.
const Loop* find_loop(const World& world);
/// The task that is being executed, or none.
TaskId running_task(const World& world);
/// The task with that number if it is not done yet, else null.
const Task* find_task(const World& world, TaskId id);

/// One link in the chain of awaits from a task's coroutine to what it is parked on (or, while it runs, to the innermost call).
struct AwaitLink {
    std::string name;       // of the coroutine, function or native awaitable: "main", "sleep", "gather"
    u32 line = 0;           // where it stands; 0: no program code
    bool is_hidden = true;  // no program code: the prelude's, or native
    Ref frame;              // of program code; else none
};
/// Outermost first.
std::vector<AwaitLink> await_chain(const World& world, const Task& task);
/// The calls on the current thread that no task made: module code and what it called. Outermost first.
std::vector<AwaitLink> module_chain(const World& world);

/// The future a parked task waits for; null while it runs or is ready.
Value waiter_of(const Task& task);
/// The done and all children of gather's outer future.
struct GatherCount {
    u32 done = 0;
    u32 all = 0;
};
GatherCount gather_count(const World& world, const Future& outer);

struct Variable {
    std::string name;
    std::string value;  // short repr
};
/// Variables of a frame of program code that are set, in the order of the code. Comprehension helpers and cells are looked through.
std::vector<Variable> local_variables(const World& world, Ref frame);
/// Globals of `__main__` without modules, functions, classes and names with two underscores, in order of assignment.
std::vector<Variable> global_variables(const World& world);

/// The variable of the main module with that name: its short repr; empty when there is none.
std::string global_text(const World& world, std::string_view name);

}  // namespace asyncarium::recording
