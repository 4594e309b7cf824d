// Making, queueing and cancelling handles.

#include "engine/sched/handle.h"

#include "engine/sched/context.h"
#include "engine/sched/describe.h"
#include "engine/sched/ready_queue.h"
#include "engine/sched/task.h"
#include "engine/sched/timer_heap.h"
#include "engine/world/errors.h"
#include "engine/world/text.h"

namespace asyncarium::sched {
namespace {

constexpr VirtualTime kLeastDelay{1};

Value make_handle(World& world, TypeId type, Value loop, CallbackKind kind, Value callback, Value arguments,
                  Value context) {
    auto& handle = world.make<Handle>(type);
    handle.kind = kind;
    handle.callback = world.retain(callback);
    handle.arguments = world.retain(arguments);
    handle.loop = loop;
    handle.caused_by = current_task_id(world).number;
    if (context.is_some()) {
        handle.context = world.retain(context);
    } else if (kind == CallbackKind::Call) {
        handle.context = copy_context(world);
    }
    return world.value_of(handle);
}

/// True with RuntimeError raised, which keeps what was to be called alive, as do the frames in CPython's traceback.
bool refuse_closed(World& world, Value loop, Value callback) {
    if (world.get<Loop>(loop).state != LoopState::Closed) return false;
    raise_error(world, TypeId::RuntimeError, "Event loop is closed");
    keep_in_exception(world, world.state().raised, callback);
    return true;
}

}  // namespace

Value call_soon(World& world, Value loop, CallbackKind kind, Value callback, Value arguments, Value context) {
    if (refuse_closed(world, loop, callback)) return Value();
    const Value handle = make_handle(world, TypeId::Handle, loop, kind, callback, arguments, context);
    push_ready(world, world.get<Loop>(loop), world.retain(handle));
    if (world.has_listener()) {
        const auto& queued = world.get<Handle>(handle);
        const std::string name = name_of_handle(world, queued);
        world.emit({.kind = EventKind::HandleQueued,
                    .task = task_of_handle(world, queued),
                    .other = {queued.caused_by},
                    .text = name});
    }
    return handle;
}

VirtualTime deadline_at(const World& world, double when) {
    const VirtualTime now = world.now();
    const VirtualTime deadline = from_seconds(when);
    return when > to_seconds(now) ? std::max(deadline, now + kLeastDelay) : deadline;
}

VirtualTime deadline_after(const World& world, double delay) {
    const VirtualTime now = world.now();
    const VirtualTime deadline = from_seconds(to_seconds(now) + delay);
    return delay > 0 ? std::max(deadline, now + kLeastDelay) : deadline;
}

Value call_at(World& world, Value loop, VirtualTime when, CallbackKind kind, Value callback, Value arguments,
              Value context) {
    if (refuse_closed(world, loop, callback)) return Value();
    const Value timer = make_handle(world, TypeId::TimerHandle, loop, kind, callback, arguments, context);
    auto& handle = world.get<Handle>(timer);
    handle.when = when;
    handle.sequence = ++world.state().timer_sequence;
    push_timer(world, world.get<Loop>(loop), world.retain(timer));
    world.emit({.kind = EventKind::TimerArmed,
                .task = {handle.caused_by},
                .a = static_cast<i64>(handle.sequence),
                .when = when});
    return timer;
}

void cancel_handle(World& world, Value value) {
    auto& handle = world.get<Handle>(value);
    if (handle.cancelled != 0) return;
    handle.cancelled = 1;
    if (handle.scheduled != 0) {
        ++world.get<Loop>(handle.loop).cancelled_timers;
        world.emit({.kind = EventKind::TimerCancelled,
                    .task = {handle.caused_by},
                    .a = static_cast<i64>(handle.sequence),
                    .when = handle.when});
    }
    const bool keeps_text = handle.kind == CallbackKind::Call && world.get<Loop>(handle.loop).debug != 0;
    const Local text(world, keeps_text ? make_string(world, describe_handle(world, value)) : Value());
    world.assign(handle.callback, Value());
    world.assign(handle.arguments, text);
}

TaskId task_of_handle(const World& world, const Handle& handle) {
    const bool steps_task = handle.kind == CallbackKind::TaskStep || handle.kind == CallbackKind::TaskWakeup;
    return steps_task ? world.get<Task>(handle.callback).id : TaskId::none();
}

std::string name_of_handle(const World& world, const Handle& handle) {
    switch (handle.kind) {
        case CallbackKind::TaskStep:
        case CallbackKind::TaskWakeup:
            return "";
        case CallbackKind::GatherChildDone:
            return "gather";
        case CallbackKind::SetResultUnlessCancelled:
            return "sleep";
        case CallbackKind::StopLoop:
            return "stop";
        default:
            return handle.callback.is_some() ? name_of_callable(world, handle.callback) : "";
    }
}

}  // namespace asyncarium::sched
