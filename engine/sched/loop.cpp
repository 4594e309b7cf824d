// The event loop's iteration, phase by phase (asyncio/base_events.py: run_forever, _run_once, stop, close).

#include "engine/sched/loop.h"

#include "engine/sched/busy_waiting.h"
#include "engine/sched/context.h"
#include "engine/sched/describe.h"
#include "engine/sched/future.h"
#include "engine/sched/gather.h"
#include "engine/sched/loop_register.h"
#include "engine/sched/ready_queue.h"
#include "engine/sched/task.h"
#include "engine/sched/threads.h"
#include "engine/sched/timer_heap.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"

namespace asyncarium::sched {
namespace {

/// asyncio's slow_callback_duration: a step longer than this counts as freezing the loop.
constexpr VirtualTime kSlowCallback{100'000'000};
/// WorldState::module_state: a list of the loops, which what is left of tasks at the end is found by.
constexpr std::string_view kLoopsInUse = "asyncio.loops";

Thread* find_thread(World& world) {
    const Value thread = world.state().current_thread;
    return thread.is_null() ? nullptr : &world.get<Thread>(thread);
}

RunOncePhase phase_of(const Loop& loop) { return static_cast<RunOncePhase>(loop.phase); }
void enter_phase(Loop& loop, RunOncePhase phase) { loop.phase = static_cast<u32>(phase); }

// ---- Poll -----------------------------------------------------------------------------------------------------------

/// How long may the loop wait: not at all when something is ready, else until the earliest deadline. RunHandle: go on.
/// A loop that has been busy for long waits a little all the same.
NextAction poll(World& world, Loop& loop) {
    drop_cancelled_timers(world, loop);
    const VirtualTime now = world.now();
    const bool must_not_wait = loop.ready_count > 0 || loop.state == LoopState::Stopping;
    const Value timer = peek_timer(world, loop);
    const VirtualTime deadline = timer.is_some() ? world.get<Handle>(timer).when : kForever;
    VirtualTime until = must_not_wait ? now : deadline;
    if (until <= now) {
        until = end_of_round(world, loop);
        if (deadline > now) until = std::min(until, deadline);
    }
    const bool waits = until > now;
    if (has_other_threads(world) && (waits || others_can_run(world))) return {NextAction::Kind::Poll, Value(), until};
    if (!waits) return {NextAction::Kind::RunHandle, Value(), now};
    return {timer.is_null() && until == kForever ? NextAction::Kind::Deadlock : NextAction::Kind::AdvanceClock, Value(),
            until};
}

// ---- Timers ---------------------------------------------------------------------------------------------------------

void queue_due_timers(World& world, Loop& loop) {
    for (;;) {
        const Value timer = peek_timer(world, loop);
        if (timer.is_null() || world.get<Handle>(timer).when > world.now()) return;
        push_ready(world, loop, pop_timer(world, loop));
        const auto& handle = world.get<Handle>(timer);
        world.emit({.kind = EventKind::TimerFired,
                    .task = {handle.caused_by},
                    .a = static_cast<i64>(handle.sequence),
                    .when = handle.when});
    }
}

// ---- Batch ----------------------------------------------------------------------------------------------------------

void count_batch(World& world, Loop& loop) {
    loop.todo = loop.ready_count;
    ++loop.iteration;
    world.emit({.kind = EventKind::IterationStarted, .a = static_cast<i64>(loop.iteration), .b = loop.todo});
}

// ---- Handles --------------------------------------------------------------------------------------------------------

/// The context in which a handle runs: that of its task, or its own; null for what C++ does.
Value context_of(const World& world, const Handle& handle) {
    if (task_of_handle(world, handle).is_some()) return world.get<Task>(handle.callback).context;
    return handle.context;
}

void begin_handle(World& world, Loop& loop, Value owned_handle) {
    loop.current_handle = owned_handle;
    loop.handle_started = world.now();
    const auto& handle = world.get<Handle>(owned_handle);
    if (world.has_listener()) {
        const std::string name = name_of_handle(world, handle);
        world.emit({.kind = EventKind::HandleStarted, .task = task_of_handle(world, handle), .text = name});
    }
    const Value context = context_of(world, handle);
    if (context.is_some() && !enter_context(world, context)) world.assign_owned(world.state().raised, Value());
}

/// What a handle does that needs no program code. False: the VM must do it.
bool run_natively(World& world, Value value) {
    const auto& handle = world.get<Handle>(value);
    switch (handle.kind) {
        case CallbackKind::GatherChildDone:
            gather_child_done(world, handle.callback, handle.arguments);
            return true;
        case CallbackKind::SetResultUnlessCancelled:
            if (!is_cancelled(world, handle.callback)) set_result(world, handle.callback, handle.arguments);
            return true;
        case CallbackKind::StopLoop: {
            // run_until_complete's callback: KeyboardInterrupt and SystemExit leave the loop by themselves.
            auto& future = world.get<Future>(handle.arguments);
            future.log_traceback = 0;  // whoever runs the loop fetches it
            const Value exception = future.exception;
            const bool leaves = exception.is_some() && (world.is_instance(exception, TypeId::SystemExit) ||
                                                        world.is_instance(exception, TypeId::KeyboardInterrupt));
            if (!leaves) stop(world, handle.callback);
            return true;
        }
        default:
            return false;
    }
}

/// The next handle of the batch that the VM must run, or null when the batch is through.
Value next_handle(World& world, Value loop_value) {
    auto& loop = world.get<Loop>(loop_value);
    while (loop.todo > 0) {
        --loop.todo;
        const Value handle = pop_ready(world, loop);
        if (world.get<Handle>(handle).cancelled != 0) {
            world.release(handle);
            continue;
        }
        begin_handle(world, loop, handle);
        if (!run_natively(world, handle)) return handle;
        handle_finished(world, loop_value);
    }
    return Value();
}

/// Puts a new loop on the register, and takes those off that nobody else knows any more.
void register_loop(World& world, Value loop) {
    const Value state = world.state().module_state;
    if (state.is_null()) return;  // a world without a language
    Value loops = peek_item(world, state, kLoopsInUse);
    if (loops.is_null()) {
        const Local made(world, make_list(world));
        set_item(world, state, kLoopsInUse, made);
        loops = made;
    }
    for (u32 i = world.get<List>(loops).count; i-- > 0;) {
        if (world.get<Loop>(items_of(world, loops)[i]).references == 1) list_erase(world, loops, i, i + 1);
    }
    list_append(world, loops, loop);
}

}  // namespace

Value make_loop(World& world) {
    auto& loop = world.make<Loop>(TypeId::Loop);
    loop.slow_callback_duration = kSlowCallback;
    register_loop(world, world.value_of(loop));
    return world.value_of(loop);
}

Value loops_in_use(World& world) {
    const Value state = world.state().module_state;
    return state.is_null() ? Value() : peek_item(world, state, kLoopsInUse);
}

void forget_closed_loops(World& world) {
    const Value loops = loops_in_use(world);
    if (loops.is_null()) return;
    for (u32 i = world.get<List>(loops).count; i-- > 0;) {
        const Value loop = items_of(world, loops)[i];
        // One that has pending tasks is told of them later (vm/finalizers.h), unless its handler keeps the program's globals alive.
        const bool keeps_globals = world.get<Loop>(loop).exception_handler.is_some();
        const bool is_through = keeps_globals || pending_tasks(world, loop).empty();
        if (is_closed(world, loop) && is_through) list_erase(world, loops, i, i + 1);
    }
}

bool start(World& world, Value value) {
    auto& loop = world.get<Loop>(value);
    Thread* thread = find_thread(world);
    const char* refusal = nullptr;
    if (loop.state == LoopState::Closed) {
        refusal = "Event loop is closed";
    } else if (is_running(world, value)) {
        refusal = "This event loop is already running";
    } else if (thread != nullptr && thread->loop.is_some()) {
        refusal = "Cannot run the event loop while another loop is running";
    }
    if (refusal != nullptr) {
        raise_error(world, TypeId::RuntimeError, "{}", refusal);
        return false;
    }
    if (thread != nullptr) {
        thread->loop = world.retain(value);
        loop.thread = thread->id.number;
    }
    loop.state = loop.stop_requested != 0 ? LoopState::Stopping : LoopState::Running;
    loop.stop_requested = 0;
    enter_phase(loop, RunOncePhase::Poll);
    world.emit({.kind = EventKind::LoopStarted, .a = loop.thread});
    return true;
}

NextAction next_action(World& world, Value value) {
    auto& loop = world.get<Loop>(value);
    for (;;) {
        switch (phase_of(loop)) {
            case RunOncePhase::Poll: {
                const NextAction wait = poll(world, loop);
                if (wait.kind != NextAction::Kind::RunHandle) return wait;
                enter_phase(loop, RunOncePhase::Timers);
                break;
            }
            case RunOncePhase::Timers:
                count_round(world, loop);
                queue_due_timers(world, loop);
                enter_phase(loop, RunOncePhase::Batch);
                break;
            case RunOncePhase::Batch:
                count_batch(world, loop);
                enter_phase(loop, RunOncePhase::Handles);
                break;
            case RunOncePhase::Handles: {
                const Value handle = next_handle(world, value);
                if (handle.is_some()) return {NextAction::Kind::RunHandle, handle, world.now()};
                enter_phase(loop, RunOncePhase::Poll);
                if (loop.state != LoopState::Stopping) break;
                finish(world, value);
                return {};
            }
        }
    }
}

void poll_finished(World& world, Value value) { enter_phase(world.get<Loop>(value), RunOncePhase::Timers); }

void handle_finished(World& world, Value value) {
    auto& loop = world.get<Loop>(value);
    const Local handle(world, loop.current_handle);
    if (handle.is_null()) return;
    loop.current_handle = Value();
    const Value context = context_of(world, world.get<Handle>(handle.get()));
    if (context.is_some()) exit_context(world, context);
    world.emit({.kind = EventKind::HandleFinished, .task = task_of_handle(world, world.get<Handle>(handle.get()))});
}

std::string slow_handle_warning(const World& world, Value value) {
    const auto& loop = world.get<Loop>(value);
    const VirtualTime taken = world.now() - loop.handle_started;
    if (loop.debug == 0 || loop.current_handle.is_null() || taken < loop.slow_callback_duration) return {};
    const auto& handle = world.get<Handle>(loop.current_handle);
    const bool is_task = task_of_handle(world, handle).is_some();
    const std::string what = is_task ? describe(world, handle.callback) : describe_handle(world, loop.current_handle);
    return fmt::format("Executing {} took {:.3f} seconds", what, to_seconds(taken));
}

void finish(World& world, Value value) {
    auto& loop = world.get<Loop>(value);
    const Local keep(world, world.retain(value));
    handle_finished(world, value);
    loop.current_task = Value();
    loop.state = LoopState::Stopped;
    enter_phase(loop, RunOncePhase::Poll);
    world.emit({.kind = EventKind::LoopStopped});
    if (Thread* thread = find_thread(world)) world.assign(thread->loop, Value());
}

void stop(World& world, Value value) {
    auto& loop = world.get<Loop>(value);
    if (loop.state == LoopState::Running) {
        loop.state = LoopState::Stopping;
    } else if (loop.state != LoopState::Stopping && loop.state != LoopState::Closed) {
        loop.stop_requested = 1;
    }
}

bool close(World& world, Value value) {
    auto& loop = world.get<Loop>(value);
    if (is_running(world, value)) {
        raise_error(world, TypeId::RuntimeError, "Cannot close a running event loop");
        return false;
    }
    loop.state = LoopState::Closed;
    while (loop.ready_count > 0) world.release(pop_ready(world, loop));
    while (loop.scheduled_count > 0) world.release(pop_timer(world, loop));
    loop.cancelled_timers = 0;
    return true;
}

bool is_running(const World& world, Value loop) {
    const LoopState state = world.get<Loop>(loop).state;
    return state == LoopState::Running || state == LoopState::Stopping;
}

Value running_loop(const World& world) {
    const Value thread = world.state().current_thread;
    return thread.is_null() ? Value() : world.get<Thread>(thread).loop;
}

}  // namespace asyncarium::sched
