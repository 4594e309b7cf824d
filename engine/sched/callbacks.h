// Who is told when a future is done: the list behind add_done_callback.
//
// Most futures have one callback, and it is the wakeup of the task that awaits them. So the list is kept in one field
// (Future::callbacks) that is null, or the one callback itself when it is a *reaction*, or a list of all with their contexts.
// A reaction is something C++ does when the future is done; which one is told by what it is about:
//   a Task    the task that waits for the future wakes up (TaskWakeup)
//   a Future  gather's outer future counts the child (GatherChildDone)
//   a Loop    run_until_complete is over (StopLoop)
// Everything else is called by the VM, with the future.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// What happens for this callback.
CallbackKind kind_of_callback(const World& world, Value callback);

/// Adds one behind the others. `context` is that of a plain callable, null for reactions.
void append_callback(World& world, Value future, Value callback, Value context);
/// Removes all that equal `callback` (bound methods of one object and function are equal). How many there were.
u32 remove_callbacks(World& world, Value future, Value callback);
/// Queues them all in order and forgets them. False with RuntimeError raised when the loop is closed.
bool schedule_callbacks(World& world, Value future);

u32 callback_count(const World& world, Value future);
/// The callback at a position (borrowed).
Value peek_callback(const World& world, Value future, u32 position);

}  // namespace asyncarium::sched
