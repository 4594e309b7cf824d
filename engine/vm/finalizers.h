// The deaths that the end of a program brings, beyond those of the names in its module.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// The tasks that somebody still holds when the program's globals go: CPython's last garbage collection comes to such a task before it
/// comes to its coroutine.
void mark_held_tasks(World& world);

/// At the end of the program tasks that are still pending die, as CPython's last garbage collection finds them: their coroutines
/// are closed, and the loop complains. Does the next bit; false when nothing is left.
bool destroy_left_task(Machine& machine, Flow& flow);

}  // namespace asyncarium
