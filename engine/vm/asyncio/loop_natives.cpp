// The event loop and its handles as programs see them (asyncio/base_events.py, asyncio/events.py). What needs to run
// program code or reads better in Python is in engine/prelude/asyncio/base_events.py; those methods lead there.

#include "engine/sched/async_generators.h"
#include "engine/sched/busy_waiting.h"
#include "engine/sched/creation.h"
#include "engine/sched/describe.h"
#include "engine/sched/future.h"
#include "engine/sched/loop.h"
#include "engine/sched/threads.h"
#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/support.h"
#include "engine/vm/operations.h"
#include "engine/world/visible_frame.h"

namespace asyncarium {
namespace {

constexpr std::string_view kPythonHalf = "asyncio.base_events";

Outcome outcome_of(Value owned_or_null) {
    return owned_or_null.is_null() ? Outcome::raised() : Outcome::returns(owned_or_null);
}

Loop& loop_of(NativeCall& call) { return call.world.get<Loop>(call[0]); }

// ---- running ------------------------------------------------------------------------------------------------------------

Outcome new_event_loop(NativeCall& call) { return Outcome::returns(sched::make_loop(call.world)); }

/// EventLoop(), and instances of classes derived from it.
Outcome loop_new(NativeCall& call) {
    const Value loop = sched::make_loop(call.world);
    const Value cls = call.world.retain(call[0]);
    call.world.get<Loop>(loop).type = cls.ref();
    return Outcome::returns(loop);
}

/// The VM begins with sched::start, which refuses what cannot run.
Outcome loop_run_forever(NativeCall& call) { return Outcome::run_loop(call.world.retain(call[0])); }

Outcome loop_stop(NativeCall& call) {
    sched::stop(call.world, call[0]);
    return Outcome::none();
}

Outcome loop_close(NativeCall& call) { return sched::close(call.world, call[0]) ? Outcome::none() : Outcome::raised(); }

Outcome loop_is_running(NativeCall& call) { return Outcome::returns(boolean(sched::is_running(call.world, call[0]))); }
Outcome loop_is_closed(NativeCall& call) { return Outcome::returns(boolean(sched::is_closed(call.world, call[0]))); }

/// run_until_complete asks whether it may begin: RuntimeError as run_forever would raise, before anything is queued.
Outcome check_can_run(NativeCall& call) {
    World& world = call.world;
    if (sched::is_closed(world, call[0])) return raise(world, TypeId::RuntimeError, "Event loop is closed");
    if (sched::is_running(world, call[0])) {
        return raise(world, TypeId::RuntimeError, "This event loop is already running");
    }
    if (sched::running_loop(world).is_some()) {
        return raise(world, TypeId::RuntimeError, "Cannot run the event loop while another loop is running");
    }
    return Outcome::none();
}

/// run_until_complete stops the loop when the future is done: (loop, future). The callback is the loop itself (sched/callbacks.h).
Outcome stop_when_done(NativeCall& call) {
    return sched::add_done_callback(call.world, call[1], call[0], Value()) ? Outcome::none() : Outcome::raised();
}
Outcome forget_stop_when_done(NativeCall& call) {
    sched::remove_done_callback(call.world, call[1], call[0]);
    return Outcome::none();
}

Outcome get_running_loop(NativeCall& call) {
    const Value loop = require_running_loop(call.world);
    return loop.is_null() ? Outcome::raised() : Outcome::returns(call.world.retain(loop));
}
Outcome find_running_loop(NativeCall& call) {
    const Value loop = sched::running_loop(call.world);
    return loop.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(loop));
}

// ---- time and queueing --------------------------------------------------------------------------------------------------

/// asyncio's own functions ask too; that is no look of the program's at the clock.
Outcome loop_time(NativeCall& call) {
    World& world = call.world;
    const Value caller = world.state().calling_frame;
    const bool is_own = caller.is_some() && !is_visible(world, world.get<Frame>(caller));
    return Outcome::returns(make_float(world, to_seconds(is_own ? world.now() : sched::read_clock(world))));
}

Outcome loop_create_future(NativeCall& call) {
    const Value future = sched::make_future(call.world, call[0]);
    sched::note_creation(call.world, future);
    return Outcome::returns(future);
}

/// In debug mode a callback is checked first, in Python: (loop, method, when, callback, arguments, context) goes on to `schedule`.
Outcome checked(NativeCall& call, std::string_view method, Value when, Value callback, Value arguments, Value context) {
    World& world = call.world;
    const Local name(world, make_string(world, method));
    return redirect_to_module(world, kPythonHalf, "schedule_checked",
                              {call[0], name.get(), when, callback, arguments, context.is_null() ? kNone : context});
}

Outcome loop_call_soon(NativeCall& call) {
    if (loop_of(call).debug != 0) return checked(call, "call_soon", kNone, call[1], call[2], call[3]);
    return outcome_of(
        sched::call_soon(call.world, call[0], CallbackKind::Call, call[1], call[2], null_if_none(call[3])));
}

/// From another thread: a loop that waits in its poll looks again.
Outcome loop_call_soon_threadsafe(NativeCall& call) {
    if (loop_of(call).debug != 0) return checked(call, "call_soon_threadsafe", kNone, call[1], call[2], call[3]);
    const Value handle =
        sched::call_soon(call.world, call[0], CallbackKind::Call, call[1], call[2], null_if_none(call[3]));
    if (handle.is_some()) sched::wake_poll(call.world, call[0]);
    return outcome_of(handle);
}

Outcome arm(NativeCall& call, VirtualTime when) {
    return outcome_of(
        sched::call_at(call.world, call[0], when, CallbackKind::Call, call[2], call[3], null_if_none(call[4])));
}

Outcome loop_call_later(NativeCall& call) {
    if (call[1] == kNone) return raise(call.world, TypeId::TypeError, "delay must not be None");
    const auto delay = find_number(call.world, call[1]);
    if (!delay) {
        return raise(call.world, TypeId::TypeError, "unsupported operand type(s) for +: 'float' and '{}'",
                     type_name(call.world, call[1]));
    }
    const VirtualTime when = sched::deadline_after(call.world, *delay);
    if (loop_of(call).debug == 0) return arm(call, when);
    const Local moment(call.world, make_float(call.world, to_seconds(when)));
    return checked(call, "call_at", moment, call[2], call[3], call[4]);
}

Outcome loop_call_at(NativeCall& call) {
    if (call[1] == kNone) return raise(call.world, TypeId::TypeError, "when cannot be None");
    const auto when = find_number(call.world, call[1]);
    if (!when) {
        return raise(call.world, TypeId::TypeError, "'<' not supported between instances of '{}' and 'float'",
                     type_name(call.world, call[1]));
    }
    if (loop_of(call).debug == 0) return arm(call, sched::deadline_at(call.world, *when));
    return checked(call, "call_at", call[1], call[2], call[3], call[4]);
}

/// (loop, when or None, callback, arguments, context or None)
Outcome schedule(NativeCall& call) {
    World& world = call.world;
    const Value context = null_if_none(call[4]);
    const bool is_timer = call[1] != kNone;
    const VirtualTime when =
        is_timer ? sched::deadline_at(world, find_number(world, call[1]).value_or(0)) : VirtualTime();
    const Value handle = is_timer ? sched::call_at(world, call[0], when, CallbackKind::Call, call[2], call[3], context)
                                  : sched::call_soon(world, call[0], CallbackKind::Call, call[2], call[3], context);
    if (handle.is_null()) return Outcome::raised();
    if (!is_timer) sched::wake_poll(world, call[0]);
    sched::note_creation(world, handle);
    return Outcome::returns(handle);
}

// ---- what needs the outside world ---------------------------------------------------------------------------------------

template <const auto& kWhat>
Outcome refuse(NativeCall& call) {
    return raise(call.world, TypeId::NotImplementedError, "not supported by Asyncarium: {}", kWhat);
}
constexpr std::string_view kSockets = "sockets";
constexpr std::string_view kDescriptors = "file descriptors";
constexpr std::string_view kSubprocesses = "subprocesses";
constexpr std::string_view kSignals = "signals";

// ---- settings -----------------------------------------------------------------------------------------------------------

Outcome loop_get_debug(NativeCall& call) { return Outcome::returns(boolean(loop_of(call).debug != 0)); }

Outcome loop_set_debug(NativeCall& call) {
    const Answer truth = truth_natively(call.world, call[1]);
    loop_of(call).debug = truth.is_done() && truth.value == kTrue ? 1 : 0;
    return Outcome::none();
}

Outcome loop_slow_duration(NativeCall& call) {
    return Outcome::returns(make_float(call.world, to_seconds(loop_of(call).slow_callback_duration)));
}

Outcome loop_set_slow_duration(NativeCall& call) {
    const auto seconds = call[1].is_null() ? std::nullopt : find_number(call.world, call[1]);
    if (!seconds) return raise(call.world, TypeId::TypeError, "slow_callback_duration must be a number");
    loop_of(call).slow_callback_duration = from_seconds(*seconds);
    return Outcome::none();
}

Outcome stored(World& world, Value field) {
    return field.is_null() ? Outcome::none() : Outcome::returns(world.retain(field));
}

Outcome loop_get_exception_handler(NativeCall& call) { return stored(call.world, loop_of(call).exception_handler); }
Outcome loop_get_task_factory(NativeCall& call) { return stored(call.world, loop_of(call).task_factory); }

/// The Python half has checked that it is callable or None.
Outcome store_exception_handler(NativeCall& call) {
    call.world.assign(loop_of(call).exception_handler, null_if_none(call[1]));
    return Outcome::none();
}
Outcome store_task_factory(NativeCall& call) {
    call.world.assign(loop_of(call).task_factory, null_if_none(call[1]));
    return Outcome::none();
}

constexpr std::string_view kRunUntilComplete = "run_until_complete";
constexpr std::string_view kSetHandler = "set_exception_handler";
constexpr std::string_view kCallHandler = "call_exception_handler";
constexpr std::string_view kDefaultHandler = "default_exception_handler";
constexpr std::string_view kSetFactory = "set_task_factory";
constexpr std::string_view kShutdownGenerators = "shutdown_asyncgens";

// ---- executors ----------------------------------------------------------------------------------------------------------

constexpr std::string_view kThreads = "asyncio.threads";
constexpr std::string_view kRunInExecutor = "run_in_executor";
constexpr std::string_view kSetDefaultExecutor = "set_default_executor";
constexpr std::string_view kShutdownDefaultExecutor = "shutdown_default_executor";

/// Loop::default_executor is False from its shutdown on.
Outcome default_executor(NativeCall& call) { return stored(call.world, loop_of(call).default_executor); }
Outcome store_default_executor(NativeCall& call) {
    call.world.assign(loop_of(call).default_executor, call[1]);
    return Outcome::none();
}
Outcome executor_is_shut(NativeCall& call) {
    return Outcome::returns(boolean(loop_of(call).default_executor == kFalse));
}
/// What it was, or None.
Outcome shut_default_executor(NativeCall& call) {
    const Value executor = loop_of(call).default_executor;
    loop_of(call).default_executor = kFalse;
    return Outcome::returns(executor.is_null() || executor == kFalse ? kNone : executor);
}

Outcome loop_repr(NativeCall& call) {
    return Outcome::returns(make_string(call.world, sched::describe_loop(call.world, call[0])));
}

/// The asynchronous generators that have begun on the loop and are not finished; the loop forgets them.
Outcome take_async_generators(NativeCall& call) {
    return Outcome::returns(sched::take_async_generators(call.world, call[0]));
}

// ---- handles ------------------------------------------------------------------------------------------------------------

Outcome handle_cancel(NativeCall& call) {
    sched::cancel_handle(call.world, call[0]);
    return Outcome::none();
}
Outcome handle_cancelled(NativeCall& call) {
    return Outcome::returns(boolean(call.world.get<Handle>(call[0]).cancelled != 0));
}
Outcome handle_get_context(NativeCall& call) { return stored(call.world, call.world.get<Handle>(call[0]).context); }
Outcome handle_when(NativeCall& call) {
    return Outcome::returns(make_float(call.world, to_seconds(call.world.get<Handle>(call[0]).when)));
}
Outcome handle_repr(NativeCall& call) {
    return Outcome::returns(make_string(call.world, sched::describe_handle(call.world, call[0])));
}
/// How reports name what a handle calls.
Outcome describe_callback(NativeCall& call) {
    return Outcome::returns(make_string(call.world, sched::describe_call(call.world, call.world.get<Handle>(call[0]))));
}

/// Names a function of the prelude that the VM calls by itself: (name, function).
Outcome set_helper(NativeCall& call) {
    set_item(call.world, call.world.state().helpers, call[0], call[1]);
    return Outcome::none();
}

Outcome handle_callback(NativeCall& call) { return stored(call.world, call.world.get<Handle>(call[0]).callback); }

Outcome handle_arguments(NativeCall& call) {
    const auto& handle = call.world.get<Handle>(call[0]);
    return handle.cancelled != 0 ? Outcome::none() : stored(call.world, handle.arguments);
}

/// Where a future, task or handle was made: a list of (filename, line, function, text of the line), or None.
Outcome creation_lines(NativeCall& call) {
    World& world = call.world;
    const Program& program = world.program();
    const auto lines = sched::creation_lines(world, call[0]);
    if (lines.empty()) return Outcome::none();
    const Value list = make_list(world);
    for (const sched::CreationLine& line : lines) {
        const Code& code = program.code(line.code);
        const Local filename(world, make_string(world, program.modules[code.module].filename));
        const Local function(world, make_string(world, code.name));
        const Local text(world, make_string(world, program.line_text(code.module, line.line)));
        list_append_owned(world, list,
                          make_tuple(world, {filename.get(), Value::integer(line.line), function.get(), text.get()}));
    }
    return Outcome::returns(list);
}

constexpr std::string_view kAnything = "(self, /, *args, **keywords)";

constexpr NativeSpec kTable[] = {
    {"_asyncio.new_event_loop", "()", new_event_loop},
    {"_asyncio.get_running_loop", "()", get_running_loop},
    {"_asyncio.find_running_loop", "()", find_running_loop},
    {"_asyncio.check_can_run", "(loop, /)", check_can_run},
    {"_asyncio.stop_when_done", "(loop, future, /)", stop_when_done},
    {"_asyncio.forget_stop_when_done", "(loop, future, /)", forget_stop_when_done},
    {"_asyncio.store_exception_handler", "(loop, handler, /)", store_exception_handler},
    {"_asyncio.store_task_factory", "(loop, factory, /)", store_task_factory},
    {"_asyncio.take_async_generators", "(loop, /)", take_async_generators},
    {"_asyncio.set_helper", "(name, function, /)", set_helper},
    {"_asyncio.describe_callback", "(handle, /)", describe_callback},
    {"_asyncio.creation_lines", "(made, /)", creation_lines},
    {"_asyncio.default_executor", "(loop, /)", default_executor},
    {"_asyncio.store_default_executor", "(loop, executor, /)", store_default_executor},
    {"_asyncio.executor_is_shut", "(loop, /)", executor_is_shut},
    {"_asyncio.shut_default_executor", "(loop, /)", shut_default_executor},
    {"EventLoop.run_forever", "(self, /)", loop_run_forever},
    {"EventLoop.run_until_complete", "(self, future)", in_python<kPythonHalf, kRunUntilComplete>},
    {"EventLoop.stop", "(self, /)", loop_stop},
    {"EventLoop.close", "(self, /)", loop_close},
    {"EventLoop.is_running", "(self, /)", loop_is_running},
    {"EventLoop.is_closed", "(self, /)", loop_is_closed},
    {"EventLoop.time", "(self, /)", loop_time},
    {"EventLoop.create_future", "(self, /)", loop_create_future},
    {"_asyncio.schedule", "(loop, when, callback, arguments, context, /)", schedule},
    {"EventLoop.__new__", "(type)", loop_new},
    {"EventLoop.call_soon", "(self, callback, *args, context=None)", loop_call_soon},
    {"EventLoop.call_soon_threadsafe", "(self, callback, *args, context=None)", loop_call_soon_threadsafe},
    {"EventLoop.call_later", "(self, delay, callback, *args, context=None)", loop_call_later},
    {"EventLoop.call_at", "(self, when, callback, *args, context=None)", loop_call_at},
    {"EventLoop.get_debug", "(self, /)", loop_get_debug},
    {"EventLoop.set_debug", "(self, enabled)", loop_set_debug},
    {"EventLoop.slow_callback_duration:get", "(self)", loop_slow_duration},
    {"EventLoop.slow_callback_duration:set", "(self, value=?)", loop_set_slow_duration},
    {"EventLoop.get_exception_handler", "(self, /)", loop_get_exception_handler},
    {"EventLoop.set_exception_handler", "(self, handler)", in_python<kPythonHalf, kSetHandler>},
    {"EventLoop.call_exception_handler", "(self, context)", in_python<kPythonHalf, kCallHandler>},
    {"EventLoop.default_exception_handler", "(self, context)", in_python<kPythonHalf, kDefaultHandler>},
    {"EventLoop.get_task_factory", "(self, /)", loop_get_task_factory},
    {"EventLoop.set_task_factory", "(self, factory)", in_python<kPythonHalf, kSetFactory>},
    {"EventLoop.shutdown_asyncgens", "(self, /)", in_python<kPythonHalf, kShutdownGenerators>},
    {"EventLoop.run_in_executor", "(self, executor, func, *args)", in_python<kThreads, kRunInExecutor>},
    {"EventLoop.set_default_executor", "(self, executor)", in_python<kThreads, kSetDefaultExecutor>},
    {"EventLoop.shutdown_default_executor", "(self, timeout=None)", in_python<kThreads, kShutdownDefaultExecutor>},
    {"EventLoop.__repr__", "(self, /)", loop_repr},
    {"Handle.cancel", "(self, /)", handle_cancel},
    {"Handle.cancelled", "(self, /)", handle_cancelled},
    {"Handle.get_context", "(self, /)", handle_get_context},
    {"Handle._callback:get", "(self)", handle_callback},
    {"Handle.__repr__", "(self, /)", handle_repr},
    {"Handle._args:get", "(self)", handle_arguments},
    {"TimerHandle.when", "(self, /)", handle_when},
    {"EventLoop.create_connection", kAnything, refuse<kSockets>},
    {"EventLoop.create_server", kAnything, refuse<kSockets>},
    {"EventLoop.create_unix_connection", kAnything, refuse<kSockets>},
    {"EventLoop.create_unix_server", kAnything, refuse<kSockets>},
    {"EventLoop.create_datagram_endpoint", kAnything, refuse<kSockets>},
    {"EventLoop.connect_accepted_socket", kAnything, refuse<kSockets>},
    {"EventLoop.start_tls", kAnything, refuse<kSockets>},
    {"EventLoop.sendfile", kAnything, refuse<kSockets>},
    {"EventLoop.sock_recv", kAnything, refuse<kSockets>},
    {"EventLoop.sock_recv_into", kAnything, refuse<kSockets>},
    {"EventLoop.sock_recvfrom", kAnything, refuse<kSockets>},
    {"EventLoop.sock_sendall", kAnything, refuse<kSockets>},
    {"EventLoop.sock_sendto", kAnything, refuse<kSockets>},
    {"EventLoop.sock_sendfile", kAnything, refuse<kSockets>},
    {"EventLoop.sock_connect", kAnything, refuse<kSockets>},
    {"EventLoop.sock_accept", kAnything, refuse<kSockets>},
    {"EventLoop.getaddrinfo", kAnything, refuse<kSockets>},
    {"EventLoop.getnameinfo", kAnything, refuse<kSockets>},
    {"EventLoop.add_reader", kAnything, refuse<kDescriptors>},
    {"EventLoop.remove_reader", kAnything, refuse<kDescriptors>},
    {"EventLoop.add_writer", kAnything, refuse<kDescriptors>},
    {"EventLoop.remove_writer", kAnything, refuse<kDescriptors>},
    {"EventLoop.connect_read_pipe", kAnything, refuse<kDescriptors>},
    {"EventLoop.connect_write_pipe", kAnything, refuse<kDescriptors>},
    {"EventLoop.subprocess_exec", kAnything, refuse<kSubprocesses>},
    {"EventLoop.subprocess_shell", kAnything, refuse<kSubprocesses>},
    {"EventLoop.add_signal_handler", kAnything, refuse<kSignals>},
    {"EventLoop.remove_signal_handler", kAnything, refuse<kSignals>},
};

}  // namespace

NativeTable loop_natives() { return kTable; }

}  // namespace asyncarium
