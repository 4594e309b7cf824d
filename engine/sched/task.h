// Tasks: asyncio/tasks.py. A task drives a coroutine: it steps it, and what the coroutine yields decides what happens next.
//
// A step begins when the loop runs the task's handle (begin_step), the VM runs the coroutine, and the step ends in one of
// three ways (step_yielded, step_returned, step_raised). In between, the task is the loop's current one.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// A new task whose first step is queued at once. `coroutine` is a Coroutine, a NativeCoroutine or a generator-like object the
/// VM can drive. `name` null: "Task-N", else a str. `context` null: a copy of the current one. A new reference; null with
/// RuntimeError raised when the loop is closed.
Value make_task(World& world, Value loop, Value coroutine, Value name, Value context);
/// Task.__init__ of a task that was only allocated, without its first step. False with RuntimeError raised when the loop is closed.
bool initialise_task(World& world, Value task, Value loop, Value coroutine, Value name, Value context);
/// Queues the first step.
void queue_first_step(World& world, Value task);

/// What the VM is to do for a TaskStep or TaskWakeup handle.
struct Step {
    Value task;             // borrowed; null: there is nothing to do (it is done already)
    Value throw_exception;  // to throw into the coroutine; null: send None. Owned by the caller
};
/// __step and __wakeup begin (tasks.py): makes the task current.
Step begin_step(World& world, Value handle);

/// The first step of an eager task begins, in the midst of another task's step or a callback (Modules/_asynciomodule.c,
/// task_eager_start). False with RuntimeError raised when its context is entered already.
bool begin_eager_step(World& world, Value task);
/// It has ended, as one of the functions below was told: who ran before goes on. `previous` may be null.
void finish_eager_step(World& world, Value task, Value previous);

/// How the step ended; each makes no task current and tells the recording.
/// The coroutine yielded: a Future whose `blocking` flag is set (it is parked there), None (bare yield: goes on in the next
/// iteration), or anything else (RuntimeError "Task got bad yield: …" is thrown in the next iteration). `line`: where it is parked.
void step_yielded(World& world, Value task, Value yielded, u32 line);
/// `result` is borrowed.
void step_returned(World& world, Value task, Value result);
/// It raised WorldState::raised, which is taken. KeyboardInterrupt and SystemExit: recorded and left raised, and the answer is
/// Leave: the exception goes on through run_forever (sched::finish).
enum class AfterStep : u8 { GoOn, Leave };
AfterStep step_raised(World& world, Value task);

/// Task.cancel(message): false when done already. `message` may be null.
bool request_cancel(World& world, Value task, Value message);
/// Task.uncancel(): the number of requests left.
u32 withdraw_cancel(World& world, Value task);

/// The task running on the current thread, or null (borrowed).
Value current_task(const World& world);
TaskId current_task_id(const World& world);
/// The tasks of a loop that are not done, in order of creation (borrowed).
std::vector<Value> pending_tasks(const World& world, Value loop);

/// Task.set_name(); a str.
void set_task_name(World& world, Value task, Value name);

}  // namespace asyncarium::sched
