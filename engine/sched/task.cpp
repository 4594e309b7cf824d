// Tasks: making them, and the life of a step.

#include "engine/sched/task.h"

#include "engine/sched/context.h"
#include "engine/sched/describe.h"
#include "engine/sched/future.h"
#include "engine/sched/handle.h"
#include "engine/sched/loop.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/text.h"

namespace asyncarium::sched {
namespace {

/// Puts the task on its loop's register, which owns nothing: a dying task takes itself off (world/destroy.cpp).
void register_task(World& world, Value loop, Value value) {
    Value& tasks = world.get<Loop>(loop).tasks;
    if (tasks.is_null()) tasks = make_dict(world);
    const u32 number = world.get<Task>(value).id.number;
    table_set(world, tasks, Value::integer(number), number, Value::integer(value.ref().index));
}

void tell_created(World& world, const Task& task) {
    if (!world.has_listener()) return;
    const CoroutinePlace place = place_of_coroutine(world, task.coroutine);
    const std::string coroutine_name = name_of_coroutine(world, task.coroutine);
    world.emit({.kind = EventKind::TaskCreated,
                .task = task.id,
                .other = current_task_id(world),
                .a = place.first_line,
                .b = place.hidden ? 1 : 0,
                .text = coroutine_name});
    // Asyncio counts unnamed tasks only, so from the first named one on its "Task-N" differs from our numbers.
    const bool has_usual_name = task.name.is_int() && task.name.as_int() == i64{task.id.number} + 1;
    if (has_usual_name) return;
    const std::string name = name_of_task(world, world.value_of(task));
    world.emit({.kind = EventKind::TaskNamed, .task = task.id, .text = name});
}

void tell_suspended(World& world, const Task& task, Value waiter, u32 line) {
    if (!world.has_listener()) return;
    Event event{.kind = EventKind::TaskSuspended, .task = task.id, .a = line};
    std::string text;
    if (waiter.is_null()) {
        event.b = static_cast<i64>(WaitReason::Yield);
    } else {
        const WaitDescription wait = describe_wait(world, waiter);
        event.b = static_cast<i64>(wait.reason);
        event.other = wait.task;
        event.when = wait.deadline;
        text = name_of_subject(world, wait.subject, task.coroutine);
    }
    event.text = text;
    world.emit(event);
}

void leave(World& world, Task& task) {
    task.running = 0;
    world.get<Loop>(task.loop).current_task = Value();
}

/// The next step is queued; `exception` (or null) is thrown in then.
void queue_step(World& world, const Task& task, Value exception) {
    world.release(call_soon(world, task.loop, CallbackKind::TaskStep, world.value_of(task), exception, Value()));
}

/// What the coroutine yielded is nothing that can be waited for: it hears of it in its next step.
void queue_complaint(World& world, const Task& task, const std::string& message) {
    const Local error(world, make_exception(world, TypeId::RuntimeError, message));
    queue_step(world, task, error);
}

/// Parks the task on a future, which it takes off guard: a cancellation that came before goes on to the future.
void park(World& world, Task& task, Value future) {
    world.get<Future>(future).blocking = 0;
    const Value self = world.value_of(task);
    add_done_callback(world, future, self, Value());
    world.assign(task.waiter, future);
    if (task.must_cancel != 0 && cancel(world, future, task.cancel_message)) task.must_cancel = 0;
}

bool is_future(const World& world, Value value) {
    const Layout layout = world.layout_of(value);
    return layout == Layout::Future || layout == Layout::Task;
}

/// Null, or what is wrong with awaiting this future here.
std::string complaint_about(const World& world, const Task& task, Value future) {
    const Value self = world.value_of(task);
    if (world.get<Future>(future).loop != task.loop) {
        return fmt::format("Task {} got Future {} attached to a different loop", describe(world, self),
                           describe(world, future));
    }
    if (world.get<Future>(future).blocking == 0) {
        return fmt::format("yield was used instead of yield from in task {} with {}", describe(world, self),
                           describe(world, future));
    }
    if (future == self) return fmt::format("Task cannot await on itself: {}", describe(world, self));
    return {};
}

std::string complaint_about_yield(const World& world, const Task& task, Value yielded) {
    if (world.layout_of(yielded) == Layout::Generator) {
        return fmt::format("yield was used instead of yield from for generator in task {} with {}",
                           describe(world, world.value_of(task)), describe(world, yielded));
    }
    return fmt::format("Task got bad yield: {}", describe(world, yielded));
}

void tell_ended(World& world, const Task& task) {
    if (!world.has_listener()) return;
    if (task.state == FutureState::Cancelled) {
        world.emit({.kind = EventKind::TaskCancelled, .task = task.id});
        return;
    }
    const bool failed = task.exception.is_some();
    const std::string text = failed ? describe_exception(world, task.exception) : describe_short(world, task.result);
    world.emit({.kind = failed ? EventKind::TaskFailed : EventKind::TaskDone, .task = task.id, .text = text});
}

}  // namespace

Value make_task(World& world, Value loop, Value coroutine, Value name, Value context) {
    Local self(world, world.value_of(world.make<Task>(TypeId::Task)));
    if (!initialise_task(world, self, loop, coroutine, name, context)) return Value();
    queue_first_step(world, self);
    return self.take();
}

bool initialise_task(World& world, Value self, Value loop, Value coroutine, Value name, Value context) {
    if (is_closed(world, loop)) {
        raise_error(world, TypeId::RuntimeError, "Event loop is closed");
        return false;
    }
    auto& task = world.get<Task>(self);
    task.loop = world.retain(loop);
    task.reason = WaitReason::Task;
    task.id = {world.state().task_count++};
    task.coroutine = world.retain(coroutine);
    task.name = name.is_some() ? world.retain(name) : Value::integer(++world.state().task_name_count);
    task.context = context.is_some() ? world.retain(context) : copy_context(world);
    task.log_destroy_pending = 1;
    register_task(world, loop, self);
    tell_created(world, task);
    return true;
}

void queue_first_step(World& world, Value task) { queue_step(world, world.get<Task>(task), Value()); }

bool begin_eager_step(World& world, Value value) {
    auto& task = world.get<Task>(value);
    if (!enter_context(world, task.context)) return false;
    auto& loop = world.get<Loop>(task.loop);
    if (loop.current_task.is_some()) {
        // Who made the task is interrupted, as far as anybody can see.
        tell_suspended(world, world.get<Task>(loop.current_task), Value(), 0);
    }
    task.running = 1;
    loop.current_task = value;
    world.emit({.kind = EventKind::TaskResumed, .task = task.id, .a = loop.thread});
    return true;
}

void finish_eager_step(World& world, Value value, Value previous) {
    auto& task = world.get<Task>(value);
    auto& loop = world.get<Loop>(task.loop);
    exit_context(world, task.context);
    loop.current_task = previous;
    if (previous.is_some()) {
        world.get<Task>(previous).running = 1;
        world.emit({.kind = EventKind::TaskResumed, .task = world.get<Task>(previous).id, .a = loop.thread});
    }
    if (task.state != FutureState::Pending) world.assign(task.coroutine, Value());
}

Step begin_step(World& world, Value value) {
    const auto& handle = world.get<Handle>(value);
    auto& task = world.get<Task>(handle.callback);
    if (task.state != FutureState::Pending) return {};
    Local thrown(world, handle.kind == CallbackKind::TaskWakeup ? take_exception(world, handle.arguments)
                                                                : world.retain(handle.arguments));
    if (task.must_cancel != 0) {
        if (thrown.is_null() || !world.is_instance(thrown, TypeId::CancelledError)) {
            thrown = Local(world, make_cancelled_error(world, handle.callback));
        }
        task.must_cancel = 0;
    }
    world.assign(task.waiter, Value());
    task.running = 1;
    world.get<Loop>(task.loop).current_task = handle.callback;
    world.emit({.kind = EventKind::TaskResumed, .task = task.id, .a = world.get<Loop>(task.loop).thread});
    return {handle.callback, thrown.take()};
}

void step_yielded(World& world, Value value, Value yielded, u32 line) {
    auto& task = world.get<Task>(value);
    std::string complaint;
    if (is_future(world, yielded)) {
        complaint = complaint_about(world, task, yielded);
        if (complaint.empty()) {
            tell_suspended(world, task, yielded, line);
            park(world, task, yielded);
            leave(world, task);
            return;
        }
    } else if (yielded != kNone) {
        complaint = complaint_about_yield(world, task, yielded);
    }
    tell_suspended(world, task, Value(), line);
    if (complaint.empty()) {
        queue_step(world, task, Value());
    } else {
        queue_complaint(world, task, complaint);
    }
    leave(world, task);
}

void step_returned(World& world, Value value, Value result) {
    auto& task = world.get<Task>(value);
    const bool cancelled = task.must_cancel != 0;  // asked for during the last step, too late to be thrown in
    task.must_cancel = 0;
    if (!cancelled) world.assign(task.result, result);
    task.state = cancelled ? FutureState::Cancelled : FutureState::Finished;
    tell_ended(world, task);
    settle(world, value, cancelled ? Settled::Cancelled : Settled::Result);
    leave(world, task);
}

AfterStep step_raised(World& world, Value value) {
    auto& task = world.get<Task>(value);
    const Local raised(world, world.state().raised);
    world.state().raised = Value();
    if (world.is_instance(raised, TypeId::CancelledError)) {
        world.assign(task.cancelled_error, raised);
        world.assign(task.cancel_message, Value());
        task.state = FutureState::Cancelled;
        tell_ended(world, task);
        settle(world, value, Settled::Cancelled);
        leave(world, task);
        return AfterStep::GoOn;
    }
    world.assign(task.exception, raised);
    world.assign(task.exception_traceback, world.get<ExceptionObject>(raised.get()).traceback);
    task.state = FutureState::Finished;
    tell_ended(world, task);
    settle(world, value, Settled::Exception);
    leave(world, task);
    const bool ends_program =
        world.is_instance(raised, TypeId::KeyboardInterrupt) || world.is_instance(raised, TypeId::SystemExit);
    if (!ends_program) return AfterStep::GoOn;
    raise_exception(world, raised);
    return AfterStep::Leave;
}

u32 withdraw_cancel(World& world, Value value) {
    auto& task = world.get<Task>(value);
    if (task.cancel_requests > 0 && --task.cancel_requests == 0) task.must_cancel = 0;
    return task.cancel_requests;
}

Value current_task(const World& world) {
    const Value loop = running_loop(world);
    return loop.is_null() ? Value() : world.get<Loop>(loop).current_task;
}

TaskId current_task_id(const World& world) {
    const Value task = current_task(world);
    return task.is_null() ? TaskId::none() : world.get<Task>(task).id;
}

std::vector<Value> pending_tasks(const World& world, Value loop) {
    std::vector<Value> tasks;
    const Value registered = world.get<Loop>(loop).tasks;
    if (registered.is_null()) return tasks;
    for (const TableEntry& entry : entries_of(world, registered)) {
        if (entry.key.is_null()) continue;
        const Value task = Value::object({static_cast<u32>(entry.value.as_int())});
        if (!is_done(world, task)) tasks.push_back(task);
    }
    return tasks;
}

void set_task_name(World& world, Value value, Value name) {
    auto& task = world.get<Task>(value);
    world.assign(task.name, name);
    world.emit({.kind = EventKind::TaskNamed, .task = task.id, .text = text_of(world, name)});
}

}  // namespace asyncarium::sched
