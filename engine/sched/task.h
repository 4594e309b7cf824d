// Tasks: asyncio/tasks.py. A task drives a coroutine: it steps it, and what the coroutine yields decides what happens next.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// A new task whose first step is queued at once. `name` null: "Task-N". `coroutine` is a Coroutine or NativeCoroutine (or a
/// generator-like object the VM can drive). `context` null: a copy of the current one.
Value make_task(World& world, Value loop, Value coroutine, Value name, Value context);

/// What the VM is to do for a TaskStep or TaskWakeup handle.
struct Step {
    Value task;
    Value throw_exception;  // to throw into the coroutine; null: send None. Owned by the caller
};
/// __step begins (tasks.py): makes the task current. Task null: there is nothing to do (it is done already).
Step begin_step(World& world, Value handle);

/// How the step ended; each makes no task current and tells the recording.
/// The coroutine yielded: a Future whose `blocking` flag is set (it is parked there), None (bare yield: goes on next iteration),
/// or anything else (RuntimeError "Task got bad yield: …" is thrown in next iteration). `line`: where it is parked.
void step_yielded(World& world, Value task, Value yielded, u32 line);
void step_returned(World& world, Value task, Value result);
/// It raised WorldState::raised, which is taken. KeyboardInterrupt and SystemExit: recorded and left raised (the loop passes them on).
void step_raised(World& world, Value task);

/// Task.cancel(message): false when done already.
bool request_cancel(World& world, Value task, Value message);

/// The task running on the current thread, or null (borrowed).
Value current_task(const World& world);
/// The running loop of the current thread, or null (borrowed).
Value running_loop(const World& world);

}  // namespace asyncarium::sched
