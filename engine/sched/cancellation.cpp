// Cancelling: how a request travels from what is cancelled to what it waits for, down to a plain future, and comes back
// as CancelledError in everyone's next step (Future.cancel, Task.cancel, _GatheringFuture.cancel).

#include "engine/sched/future.h"
#include "engine/sched/gather.h"
#include "engine/sched/task.h"

namespace asyncarium::sched {
namespace {

bool cancel_plain(World& world, Value value, Value message) {
    auto& future = world.get<Future>(value);
    future.log_traceback = 0;
    if (future.state != FutureState::Pending) return false;
    world.assign(future.cancel_message, message);
    return settle(world, value, Settled::Cancelled);
}

/// The request is noted on a task that is not done.
void note_request(World& world, Value value) {
    auto& task = world.get<Task>(value);
    task.log_traceback = 0;
    ++task.cancel_requests;
    world.emit({.kind = EventKind::CancelRequested, .task = task.id, .other = current_task_id(world)});
}

/// Nothing below took the request: the task gets the exception in the step that is queued for it.
void cancel_at_next_step(World& world, Value value, Value message) {
    auto& task = world.get<Task>(value);
    task.must_cancel = 1;
    world.assign(task.cancel_message, message);
}

}  // namespace

bool request_cancel(World& world, Value value, Value message) {
    world.get<Future>(value).log_traceback = 0;
    if (is_done(world, value)) return false;
    // Down a chain of tasks that wait for each other, however long, without recursion.
    for (Value at = value;;) {
        note_request(world, at);
        const Value waiter = world.get<Task>(at).waiter;
        const bool is_pending_task =
            waiter.is_some() && world.layout_of(waiter) == Layout::Task && !is_done(world, waiter);
        if (is_pending_task) {
            at = waiter;
            continue;
        }
        if (waiter.is_some() && cancel(world, waiter, message)) return true;
        if (world.state().raised.is_some()) return false;
        cancel_at_next_step(world, at, message);
        return true;
    }
}

bool cancel(World& world, Value future, Value message) {
    if (world.layout_of(future) == Layout::Task) return request_cancel(world, future, message);
    if (world.get<Future>(future).is_gather != 0) return cancel_gather(world, future, message);
    return cancel_plain(world, future, message);
}

}  // namespace asyncarium::sched
