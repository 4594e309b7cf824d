// Task as programs see it (Modules/_asynciomodule.c, asyncio/tasks.py), and the functions that make and find tasks.

#include <unordered_map>

#include "engine/sched/creation.h"
#include "engine/sched/describe.h"
#include "engine/sched/future.h"
#include "engine/sched/gather.h"
#include "engine/sched/loop.h"
#include "engine/sched/task.h"
#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/support.h"
#include "engine/vm/operations.h"

namespace asyncarium {
namespace {

Outcome outcome_of(Value owned_or_null) {
    return owned_or_null.is_null() ? Outcome::raised() : Outcome::returns(owned_or_null);
}

// ---- methods ----------------------------------------------------------------------------------------------------------

/// Whether an argument was given as true (natives get truth values of program objects only from what needs no code).
bool is_true(World& world, Value value) {
    const Answer truth = truth_natively(world, value);
    return truth.is_done() && truth.value == kTrue;
}

/// (self, coro, *, loop, name, context, eager_start): what is no coroutine of ours, or has no loop given, goes round by Python.
Outcome task_init(NativeCall& call) {
    World& world = call.world;
    const Value loop = null_if_none(call[2]);
    if (loop.is_null() || !is_coroutine(world, call[1])) {
        return redirect_to_module(world, "asyncio.tasks", "initialise_checked",
                                  {call[0], call[1], call[2], call[3], call[4], call[5]});
    }
    const Value name = null_if_none(call[3]);
    const Local text(world, name.is_null() ? Value() : str_value(world, name));
    if (!sched::initialise_task(world, call[0], loop, call[1], text, null_if_none(call[4]))) return Outcome::raised();
    sched::note_creation(world, call[0]);
    if (is_true(world, call[5]) && sched::is_running(world, loop)) {
        return redirect_to_module(world, "asyncio.tasks", "start_eagerly", {call[0]});
    }
    sched::queue_first_step(world, call[0]);
    return Outcome::none();
}

/// The first step of an eager task is done in Python (asyncio.tasks.start_eagerly), between these two: answers who ran before.
Outcome begin_eager_step(NativeCall& call) {
    World& world = call.world;
    const Value previous = world.get<Loop>(world.get<Future>(call[0]).loop).current_task;
    if (!sched::begin_eager_step(world, call[0])) return Outcome::raised();
    return previous.is_null() ? Outcome::none() : Outcome::returns(world.retain(previous));
}

/// (task, previous, how, value): how is "yielded", "returned" or "raised".
Outcome finish_eager_step(NativeCall& call) {
    World& world = call.world;
    const std::string_view how = text_of(world, call[2]);
    const Value coroutine = world.get<Task>(call[0]).coroutine;
    sched::AfterStep after = sched::AfterStep::GoOn;
    if (how == "yielded") {
        sched::step_yielded(world, call[0], call[3], sched::parked_line(world, coroutine));
    } else if (how == "returned") {
        sched::step_returned(world, call[0], call[3]);
    } else {
        world.assign(world.state().raised, call[3]);
        after = sched::step_raised(world, call[0]);
    }
    sched::finish_eager_step(world, call[0], null_if_none(call[1]));
    return after == sched::AfterStep::GoOn ? Outcome::none() : Outcome::raised();
}

Outcome task_get_name(NativeCall& call) {
    const Value name = call.world.get<Task>(call[0]).name;
    if (!name.is_int()) return Outcome::returns(call.world.retain(name));
    return Outcome::returns(make_string(call.world, sched::name_of_task(call.world, call[0])));
}

Outcome task_set_name(NativeCall& call) {
    const Local name(call.world, str_value(call.world, call[1]));
    sched::set_task_name(call.world, call[0], name);
    return Outcome::none();
}

Outcome task_cancelling(NativeCall& call) {
    return Outcome::returns(Value::integer(call.world.get<Task>(call[0]).cancel_requests));
}
Outcome task_uncancel(NativeCall& call) {
    return Outcome::returns(Value::integer(sched::withdraw_cancel(call.world, call[0])));
}

Outcome task_get_coro(NativeCall& call) {
    const Value coroutine = call.world.get<Task>(call[0]).coroutine;
    return coroutine.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(coroutine));
}
Outcome task_get_context(NativeCall& call) {
    const Value context = call.world.get<Task>(call[0]).context;
    return context.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(context));
}

Outcome task_set_result(NativeCall& call) {
    return raise(call.world, TypeId::RuntimeError, "Task does not support set_result operation");
}
Outcome task_set_exception(NativeCall& call) {
    return raise(call.world, TypeId::RuntimeError, "Task does not support set_exception operation");
}

Outcome task_log_destroy_pending(NativeCall& call) {
    return Outcome::returns(boolean(call.world.get<Task>(call[0]).log_destroy_pending != 0));
}
Outcome task_set_log_destroy_pending(NativeCall& call) {
    call.world.get<Task>(call[0]).log_destroy_pending = call[1] == kTrue ? 1 : 0;
    return Outcome::none();
}

Outcome task_must_cancel(NativeCall& call) {
    return Outcome::returns(boolean(call.world.get<Task>(call[0]).must_cancel != 0));
}

Outcome task_fut_waiter(NativeCall& call) {
    const Value waiter = call.world.get<Task>(call[0]).waiter;
    return waiter.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(waiter));
}

// ---- functions --------------------------------------------------------------------------------------------------------

/// As in CPython the traceback keeps the coroutine: it is told of, as never awaited, only after the error.
Outcome refuse_to_create(World& world, Value coroutine, std::string_view reason) {
    const Local message(world, make_string(world, reason));
    return redirect_to_module(world, "asyncio.tasks", "refuse_to_create", {coroutine, message});
}

/// asyncio.create_task, and loop.create_task with the loop given.
Outcome create_task_on(World& world, Value loop, Value coroutine, Value name, Value context) {
    if (sched::is_closed(world, loop)) return refuse_to_create(world, coroutine, "Event loop is closed");
    if (world.get<Loop>(loop).task_factory.is_some()) {
        return redirect_to_module(
            world, "asyncio.base_events", "create_task_with_factory",
            {loop, coroutine, name.is_null() ? kNone : name, context.is_null() ? kNone : context});
    }
    if (!is_coroutine(world, coroutine)) {
        return redirect_to_module(
            world, "asyncio.tasks", "create_task_checked",
            {loop, coroutine, name.is_null() ? kNone : name, context.is_null() ? kNone : context});
    }
    return outcome_of(create_task(world, loop, coroutine, name, context));
}

Outcome module_create_task(NativeCall& call) {
    const Value loop = sched::running_loop(call.world);
    if (loop.is_null()) return refuse_to_create(call.world, call[0], "no running event loop");
    return create_task_on(call.world, loop, call[0], null_if_none(call[1]), null_if_none(call[2]));
}

Outcome loop_create_task(NativeCall& call) {
    return create_task_on(call.world, call[0], call[1], null_if_none(call[2]), null_if_none(call[3]));
}

Outcome module_current_task(NativeCall& call) {
    World& world = call.world;
    const Value loop = null_if_none(call[0]).is_some() ? call[0] : require_running_loop(world);
    if (loop.is_null()) return Outcome::raised();
    if (world.layout_of(loop) != Layout::Loop) return Outcome::none();
    const Value task = world.get<Loop>(loop).current_task;
    return task.is_null() ? Outcome::none() : Outcome::returns(world.retain(task));
}

Outcome module_all_tasks(NativeCall& call) {
    World& world = call.world;
    const Value loop = null_if_none(call[0]).is_some() ? call[0] : require_running_loop(world);
    if (loop.is_null()) return Outcome::raised();
    const Value set = make_set(world);
    if (world.layout_of(loop) != Layout::Loop) return Outcome::returns(set);
    for (const Value task : sched::pending_tasks(world, loop)) {
        u64 hash = 0;
        if (hash_natively(world, task, hash) == Hashing::Done) table_set(world, set, task, hash, Value());
    }
    return Outcome::returns(set);
}

/// Fills `children` with the futures themselves and a task for each coroutine; one that is given twice gets one task.
bool gather_children(World& world, Value loop, Value arguments, Value children) {
    std::unordered_map<Value, Value> tasks;
    const auto count = items_of(world, arguments).size();
    tasks.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Value argument = items_of(world, arguments)[i];
        if (is_future(world, argument)) {
            list_append(world, children, argument);
            continue;
        }
        const auto [known, is_new] = tasks.try_emplace(argument);
        if (is_new) {
            known->second = create_task(world, loop, argument, Value(), Value());
            if (known->second.is_null()) return false;
            // The caller has no hold on this task, so its being dropped is no mistake of theirs.
            world.get<Task>(known->second).log_destroy_pending = 0;
            list_append_owned(world, children, known->second);
        } else {
            list_append(world, children, known->second);
        }
    }
    return true;
}

Outcome noted(World& world, Value future) {
    sched::note_creation(world, future);
    return Outcome::returns(future);
}

/// asyncio.gather. What is neither future nor coroutine, and task factories, need Python code: that wraps them and calls again.
Outcome module_gather(NativeCall& call) {
    World& world = call.world;
    const auto arguments = items_of(world, call[0]);
    const Answer collects = truth_natively(world, call[1]);
    const auto errors =
        collects.is_done() && collects.value == kTrue ? sched::GatherErrors::Collect : sched::GatherErrors::Propagate;
    Value loop = sched::running_loop(world);
    if (arguments.empty() && loop.is_some()) return noted(world, sched::make_gather(world, loop, {}, errors));
    bool is_plain = loop.is_some() && world.get<Loop>(loop).task_factory.is_null();
    for (const Value argument : arguments) {
        is_plain = is_plain && (is_coroutine(world, argument) ||
                                (is_future(world, argument) && world.get<Future>(argument).loop == loop));
    }
    if (!is_plain) return redirect_to_module(world, "asyncio.tasks", "gather_with_wrapping", {call[0], call[1]});
    const Local children(world, make_list(world));
    if (!gather_children(world, loop, call[0], children)) return Outcome::raised();
    return noted(world, sched::make_gather(world, loop, items_of(world, children), errors));
}

/// The last part of gather for futures that Python code has prepared: (loop, list of futures, return_exceptions).
Outcome module_gather_futures(NativeCall& call) {
    const auto errors = call[2] == kTrue ? sched::GatherErrors::Collect : sched::GatherErrors::Propagate;
    return noted(call.world, sched::make_gather(call.world, call[0], items_of(call.world, call[1]), errors));
}

Outcome module_iscoroutine(NativeCall& call) { return Outcome::returns(boolean(is_coroutine(call.world, call[0]))); }
Outcome module_isfuture(NativeCall& call) { return Outcome::returns(boolean(is_future(call.world, call[0]))); }

/// A key to sort tasks by: in which order they were made. Other futures come first, as they stand.
Outcome creation_order(NativeCall& call) {
    const bool is_task = call.world.layout_of(call[0]) == Layout::Task;
    return Outcome::returns(Value::integer(is_task ? i64{call.world.get<Task>(call[0]).id.number} : -1));
}

constexpr NativeSpec kTable[] = {
    {"_asyncio.Task.__init__", "(self, coro, *, loop=None, name=None, context=None, eager_start=False)", task_init},
    {"_asyncio.begin_eager_step", "(task, /)", begin_eager_step},
    {"_asyncio.finish_eager_step", "(task, previous, how, value, /)", finish_eager_step},
    {"_asyncio.Task.get_name", "(self, /)", task_get_name},
    {"_asyncio.Task.set_name", "(self, value, /)", task_set_name},
    {"_asyncio.Task.cancelling", "(self, /)", task_cancelling},
    {"_asyncio.Task.uncancel", "(self, /)", task_uncancel},
    {"_asyncio.Task.get_coro", "(self, /)", task_get_coro},
    {"_asyncio.Task.get_context", "(self, /)", task_get_context},
    {"_asyncio.Task.set_result", "(self, result, /)", task_set_result},
    {"_asyncio.Task.set_exception", "(self, exception, /)", task_set_exception},
    {"_asyncio.Task._log_destroy_pending:get", "(self)", task_log_destroy_pending},
    {"_asyncio.Task._log_destroy_pending:set", "(self, value=?)", task_set_log_destroy_pending},
    {"_asyncio.Task._must_cancel:get", "(self)", task_must_cancel},
    {"_asyncio.Task._fut_waiter:get", "(self)", task_fut_waiter},
    {"_asyncio.Task._coro:get", "(self)", task_get_coro},
    {"EventLoop.create_task", "(self, coro, *, name=None, context=None)", loop_create_task},
    {"_asyncio.create_task:python", "(coro, *, name=None, context=None)", module_create_task},
    {"_asyncio.current_task", "(loop=None)", module_current_task},
    {"_asyncio.all_tasks:python", "(loop=None)", module_all_tasks},
    {"_asyncio.gather:python", "(*coros_or_futures, return_exceptions=False)", module_gather},
    {"_asyncio.gather_futures", "(loop, futures, return_exceptions, /)", module_gather_futures},
    {"_asyncio.iscoroutine", "(obj, /)", module_iscoroutine},
    {"_asyncio.creation_order", "(future, /)", creation_order},
    {"_asyncio.isfuture", "(obj, /)", module_isfuture},
};

}  // namespace

NativeTable task_natives() { return kTable; }

}  // namespace asyncarium
