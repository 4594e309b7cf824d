// Future as programs see it (Modules/_asynciomodule.c, asyncio/futures.py).

#include "engine/sched/callbacks.h"
#include "engine/sched/creation.h"
#include "engine/sched/describe.h"
#include "engine/sched/future.h"
#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/support.h"
#include "engine/vm/operations.h"

namespace asyncarium {
namespace {

Outcome outcome_of(Value owned_or_null) {
    return owned_or_null.is_null() ? Outcome::raised() : Outcome::returns(owned_or_null);
}
Outcome none_or_raised(bool went_well) { return went_well ? Outcome::none() : Outcome::raised(); }

/// A future or task of a class without anything in it yet: (cls).
Outcome allocate(NativeCall& call) {
    World& world = call.world;
    const bool is_task = world.get<TypeObject>(call[0]).layout == Layout::Task;
    const Value self = Value::object(world.allocate(is_task ? sizeof(Task) : sizeof(Future), call[0].ref()));
    world.get<Future>(self).creation_number = world.next_creation_number();
    world.get<Future>(self).reason = is_task ? WaitReason::Task : WaitReason::Future;
    if (is_task) world.get<Task>(self).name = Value::integer(0);
    return Outcome::returns(self);
}

/// Future(…) and Task(…) themselves have no __init__ called by the VM; that of classes derived from them calls super().__init__.
Outcome future_new(NativeCall& call) {
    World& world = call.world;
    const bool is_own = call[0] == type_value(TypeId::Future) || call[0] == type_value(TypeId::Task);
    if (!is_own) return allocate(call);
    return redirect_to_module(world, "asyncio.futures", "construct", {call[0], call[1], call[2]});
}

Outcome future_init(NativeCall& call) {
    World& world = call.world;
    const Value loop = null_if_none(call[1]);
    if (loop.is_null()) return redirect_to_module(world, "asyncio.futures", "initialise_on_current_loop", {call[0]});
    world.assign(world.get<Future>(call[0]).loop, loop);
    sched::note_creation(world, call[0]);
    return Outcome::none();
}

/// False with an error raised, RuntimeError if no other is asked for, for an instance whose class forgot to call super().__init__.
bool require_initialised(World& world, Value future, TypeId error = TypeId::RuntimeError) {
    if (world.get<Future>(future).loop.is_some()) return true;
    raise_error(world, error, "Future object is not initialized.");
    return false;
}

Outcome future_result(NativeCall& call) {
    if (!require_initialised(call.world, call[0], TypeId::InvalidStateError)) return Outcome::raised();
    return outcome_of(sched::result(call.world, call[0]));
}
Outcome future_exception(NativeCall& call) {
    if (!require_initialised(call.world, call[0], TypeId::InvalidStateError)) return Outcome::raised();
    return outcome_of(sched::exception(call.world, call[0]));
}
Outcome future_done(NativeCall& call) { return Outcome::returns(boolean(sched::is_done(call.world, call[0]))); }
Outcome future_cancelled(NativeCall& call) {
    return Outcome::returns(boolean(sched::is_cancelled(call.world, call[0])));
}

Outcome future_set_result(NativeCall& call) {
    if (!require_initialised(call.world, call[0])) return Outcome::raised();
    return none_or_raised(sched::set_result(call.world, call[0], call[1]));
}

Outcome future_set_exception(NativeCall& call) {
    World& world = call.world;
    if (!require_initialised(world, call[0])) return Outcome::raised();
    const Value exception = call[1];
    if (sched::is_done(world, call[0])) return raise(world, TypeId::InvalidStateError, "invalid state");
    const bool is_class = world.layout_of(exception) == Layout::Type &&
                          world.is_subtype(exception.ref(), type_ref(TypeId::BaseException));
    if (is_class) return redirect_to_module(world, "asyncio.futures", "set_exception_of_class", {call[0], exception});
    if (!world.is_instance(exception, TypeId::BaseException)) {
        return raise(world, TypeId::TypeError, "invalid exception object");
    }
    return none_or_raised(sched::set_exception(world, call[0], exception));
}

Outcome future_cancel(NativeCall& call) {
    if (!require_initialised(call.world, call[0])) return Outcome::raised();
    const bool is_new = sched::cancel(call.world, call[0], null_if_none(call[1]));
    return call.world.state().raised.is_some() ? Outcome::raised() : Outcome::returns(boolean(is_new));
}

Outcome future_add_done_callback(NativeCall& call) {
    if (!require_initialised(call.world, call[0])) return Outcome::raised();
    return none_or_raised(sched::add_done_callback(call.world, call[0], call[1], null_if_none(call[2])));
}

Outcome future_remove_done_callback(NativeCall& call) {
    if (!require_initialised(call.world, call[0])) return Outcome::raised();
    return Outcome::returns(Value::integer(sched::remove_done_callback(call.world, call[0], call[1])));
}

Outcome future_get_loop(NativeCall& call) {
    if (!require_initialised(call.world, call[0])) return Outcome::raised();
    return Outcome::returns(call.world.retain(call.world.get<Future>(call[0]).loop));
}

/// `await` is done by the VM itself; an iterator is only for programs that call __await__ or iterate by hand.
Outcome future_await(NativeCall& call) {
    if (!require_initialised(call.world, call[0])) return Outcome::raised();
    auto& iterator = call.world.make<Iterator>(TypeId::Iterator);
    iterator.kind = IteratorKind::AsyncAwait;
    iterator.source = call.world.retain(call[0]);
    return Outcome::returns(call.world.value_of(iterator));
}

Outcome future_state(NativeCall& call) {
    switch (call.world.get<Future>(call[0]).state) {
        case FutureState::Pending:
            return Outcome::returns(make_string(call.world, "PENDING"));
        case FutureState::Cancelled:
            return Outcome::returns(make_string(call.world, "CANCELLED"));
        default:
            return Outcome::returns(make_string(call.world, "FINISHED"));
    }
}

Outcome future_blocking(NativeCall& call) {
    return Outcome::returns(boolean(call.world.get<Future>(call[0]).blocking != 0));
}

Outcome future_set_blocking(NativeCall& call) {
    call.world.get<Future>(call[0]).blocking = call[1] == kTrue ? 1 : 0;
    return Outcome::none();
}

Outcome future_inner_exception(NativeCall& call) {
    const Value exception = call.world.get<Future>(call[0]).exception;
    return exception.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(exception));
}
Outcome future_inner_result(NativeCall& call) {
    const Value result = call.world.get<Future>(call[0]).result;
    return result.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(result));
}

/// With what message cancel() was called.
Outcome future_cancel_message(NativeCall& call) {
    const Value message = call.world.get<Future>(call[0]).cancel_message;
    return message.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(message));
}
Outcome future_set_cancel_message(NativeCall& call) {
    if (call[1].is_null()) return raise(call.world, TypeId::AttributeError, "cannot delete attribute");
    call.world.assign(call.world.get<Future>(call[0]).cancel_message, null_if_none(call[1]));
    return Outcome::none();
}

Outcome future_is_gather(NativeCall& call) {
    return Outcome::returns(boolean(call.world.get<Future>(call[0]).is_gather != 0));
}

Outcome future_log_traceback(NativeCall& call) {
    return Outcome::returns(boolean(call.world.get<Future>(call[0]).log_traceback != 0));
}

Outcome future_set_log_traceback(NativeCall& call) {
    if (call[1] == kTrue) return raise(call.world, TypeId::ValueError, "_log_traceback can only be set to False");
    call.world.get<Future>(call[0]).log_traceback = 0;
    return Outcome::none();
}

Outcome future_repr(NativeCall& call) {
    World& world = call.world;
    const auto& future = world.get<Future>(call[0]);
    const Value outcome = future.exception.is_some() ? future.exception : future.result;
    if (outcome.is_some()) {
        const Answer text = repr_natively(world, outcome);
        if (text.is_raised()) return Outcome::raised();
        if (text.is_script())
            return redirect_to_module(world, "asyncio.futures", "repr_with_outcome", {call[0], outcome});
        world.release(text.value);
    }
    const auto text_of_value = [&world](Value value) { return repr_text(world, value); };
    return Outcome::returns(make_string(world, sched::describe(world, call[0], text_of_value)));
}

/// repr(future) whose result's or exception's repr is code and gave this text: (future, text).
Outcome describe_with(NativeCall& call) {
    World& world = call.world;
    const std::string text(text_of(world, call[1]));
    return Outcome::returns(make_string(world, sched::describe(world, call[0], [&text](Value) { return text; })));
}

/// For super().__del__(): asyncio's own complaints.
Outcome future_del(NativeCall& call) { return redirect_to_helper(call.world, "_future_died", {call[0]}); }

constexpr NativeSpec kTable[] = {
    {"_asyncio.describe_with", "(future, text, /)", describe_with},
    {"_asyncio.allocate", "(cls, /)", allocate},
    {"_asyncio.Future.__new__", "(type, *args, **keywords)", future_new},
    {"_asyncio.Future.__init__", "(self, *, loop=None)", future_init},
    {"_asyncio.Future.result", "(self, /)", future_result},
    {"_asyncio.Future.exception", "(self, /)", future_exception},
    {"_asyncio.Future.done", "(self, /)", future_done},
    {"_asyncio.Future.cancelled", "(self, /)", future_cancelled},
    {"_asyncio.Future.set_result", "(self, result, /)", future_set_result},
    {"_asyncio.Future.set_exception", "(self, exception, /)", future_set_exception},
    {"_asyncio.Future.cancel", "(self, msg=None)", future_cancel},
    {"_asyncio.Future.add_done_callback", "(self, fn, /, *, context=None)", future_add_done_callback},
    {"_asyncio.Future.remove_done_callback", "(self, fn, /)", future_remove_done_callback},
    {"_asyncio.Future.get_loop", "(self, /)", future_get_loop},
    {"_asyncio.Future.__await__", "(self, /)", future_await},
    {"_asyncio.Future.__iter__", "(self, /)", future_await},
    {"_asyncio.Future.__del__", "(self, /)", future_del},
    {"_asyncio.Future.__repr__", "(self, /)", future_repr},
    {"_asyncio.Future._loop:get", "(self)", future_get_loop},
    {"_asyncio.Future._exception:get", "(self)", future_inner_exception},
    {"_asyncio.Future._result:get", "(self)", future_inner_result},
    {"_asyncio.Future._state:get", "(self)", future_state},
    {"_asyncio.Future._asyncio_future_blocking:get", "(self)", future_blocking},
    {"_asyncio.Future._asyncio_future_blocking:set", "(self, value=?)", future_set_blocking},
    {"_asyncio.Future._cancel_message:get", "(self)", future_cancel_message},
    {"_asyncio.Future._cancel_message:set", "(self, value=?)", future_set_cancel_message},
    {"_asyncio.is_gather", "(future, /)", future_is_gather},
    {"_asyncio.Future._log_traceback:get", "(self)", future_log_traceback},
    {"_asyncio.Future._log_traceback:set", "(self, value=?)", future_set_log_traceback},
};

}  // namespace

NativeTable future_natives() { return kTable; }

}  // namespace asyncarium
