// Futures: from pending to done, and fetching what they got.

#include "engine/sched/future.h"

#include "engine/sched/callbacks.h"
#include "engine/sched/context.h"
#include "engine/sched/handle.h"
#include "engine/sched/task.h"
#include "engine/world/errors.h"
#include "engine/world/text.h"

namespace asyncarium::sched {
namespace {

bool refuse_done(World& world, Value future) {
    if (!is_done(world, future)) return false;
    raise_error(world, TypeId::InvalidStateError, "invalid state");
    return true;
}

/// A StopIteration thrown into a coroutine would look like its return; CPython wraps it.
Value wrap_stop_iteration(World& world, Value exception) {
    const Value wrapped = make_exception(world, TypeId::RuntimeError,
                                         "StopIteration interacts badly with generators and cannot be raised into a "
                                         "Future");
    auto& error = world.get<ExceptionObject>(wrapped);
    world.assign(error.cause, exception);
    world.assign(error.context, exception);
    error.suppress_context = 1;
    return wrapped;
}

}  // namespace

Value make_future(World& world, Value loop) {
    auto& future = world.make<Future>(TypeId::Future);
    future.loop = world.retain(loop);
    future.reason = WaitReason::Future;
    return world.value_of(future);
}

Value make_waiter(World& world, Value loop, WaitReason reason, Value subject) {
    const Value future = make_future(world, loop);
    world.get<Future>(future).reason = reason;
    world.get<Future>(future).subject = world.retain(subject);
    return future;
}

bool settle(World& world, Value value, Settled how) {
    auto& future = world.get<Future>(value);
    future.state = how == Settled::Cancelled ? FutureState::Cancelled : FutureState::Finished;
    future.log_traceback = how == Settled::Exception ? 1 : 0;
    if (world.has_listener()) {
        const bool is_task = world.layout_of(value) == Layout::Task;
        world.emit({.kind = EventKind::FutureResolved,
                    .task = is_task ? world.get<Task>(value).id : TaskId::none(),
                    .other = current_task_id(world),
                    .a = static_cast<i64>(how)});
    }
    // CPython's future has no such reference: it must keep nobody alive.
    if (future.is_gather == 0) world.assign(future.subject, Value());
    return schedule_callbacks(world, value);
}

bool set_result(World& world, Value future, Value result) {
    if (refuse_done(world, future)) return false;
    world.assign(world.get<Future>(future).result, result);
    return settle(world, future, Settled::Result);
}

bool set_exception(World& world, Value value, Value exception) {
    if (refuse_done(world, value)) return false;
    auto& future = world.get<Future>(value);
    if (world.is_instance(exception, TypeId::StopIteration)) {
        world.assign_owned(future.exception, wrap_stop_iteration(world, exception));
    } else {
        world.assign(future.exception, exception);
    }
    world.assign(future.exception_traceback, world.get<ExceptionObject>(future.exception).traceback);
    return settle(world, value, Settled::Exception);
}

bool add_done_callback(World& world, Value future, Value callback, Value context) {
    const CallbackKind kind = kind_of_callback(world, callback);
    Local copied;
    if (kind == CallbackKind::Call && context.is_null()) {
        copied = Local(world, copy_context(world));
        context = copied;
    }
    append_callback(world, future, callback, context);
    return !is_done(world, future) || schedule_callbacks(world, future);
}

u32 remove_done_callback(World& world, Value future, Value callback) {
    return remove_callbacks(world, future, callback);
}

Value make_cancelled_error(World& world, Value value) {
    auto& future = world.get<Future>(value);
    if (future.cancelled_error.is_some()) {
        const Value kept = future.cancelled_error;
        future.cancelled_error = Value();
        return kept;
    }
    if (future.cancel_message.is_null()) return make_exception(world, TypeId::CancelledError, "");
    const Value arguments[] = {future.cancel_message};
    return make_exception(world, TypeId::CancelledError, arguments);
}

Value take_exception(World& world, Value value) {
    if (is_cancelled(world, value)) return make_cancelled_error(world, value);
    auto& future = world.get<Future>(value);
    future.log_traceback = 0;
    if (future.exception.is_null()) return Value();
    // As in CPython's C implementation, only the first fetch shows where it was raised.
    if (future.exception_traceback == kNone) {
        forget_traceback(world, future.exception);
    } else {
        world.assign(world.get<ExceptionObject>(future.exception).traceback, future.exception_traceback);
    }
    world.assign(future.exception_traceback, kNone);
    return world.retain(future.exception);
}

Value result(World& world, Value value) {
    if (!is_done(world, value)) {
        raise_error(world, TypeId::InvalidStateError, "Result is not set.");
        return Value();
    }
    const Local exception(world, take_exception(world, value));
    if (exception.is_null()) return world.retain(world.get<Future>(value).result);
    raise_exception(world, exception);
    return Value();
}

Value exception(World& world, Value value) {
    if (!is_done(world, value)) {
        raise_error(world, TypeId::InvalidStateError, "Exception is not set.");
        return Value();
    }
    if (is_cancelled(world, value)) {
        raise_exception(world, Local(world, make_cancelled_error(world, value)));
        return Value();
    }
    auto& future = world.get<Future>(value);
    future.log_traceback = 0;
    return future.exception.is_null() ? kNone : world.retain(future.exception);
}

}  // namespace asyncarium::sched
