// Runs the event loop's actions.
#include "engine/vm/loop_driver.h"

#include <utility>

#include "engine/sched/busy_waiting.h"
#include "engine/sched/future.h"
#include "engine/sched/loop.h"
#include "engine/sched/task.h"
#include "engine/sched/threads.h"
#include "engine/vm/awaiting.h"
#include "engine/vm/generators.h"
#include "engine/vm/thread_turns.h"
#include "engine/vm/unwinding.h"

namespace asyncarium {
namespace {

/// An exception that a task's step began with lives until the step is over, as in CPython, where C holds it (task_wakeup).
void hold_thrown(Machine& machine, Value thrown) { machine.world.assign(machine.frame->handled, thrown); }
void let_thrown_go(Machine& machine) { machine.world.assign(machine.frame->handled, Value()); }

/// The loop's handle is through. In debug mode asyncio complains of one that took long.
Flow finish_handle(Machine& machine, Value loop) {
    World& world = machine.world;
    const std::string warning =
        world.get<Loop>(loop).debug != 0 ? sched::slow_handle_warning(world, loop) : std::string();
    let_thrown_go(machine);
    sched::handle_finished(world, loop);
    if (warning.empty()) return Flow::Next;
    const Local text(world, make_string(world, warning));
    return call_helper(machine, "_handle_was_slow", {text}, OnReturn::Discard);
}

/// Frame::pc of a Loop frame: how the coroutine of the current task, or the callback, has ended. What its last frames let go dies
/// before the handle is through, with the task still the current one and in its context: `names` holds the task, `globals` the result
/// or the exception.
enum class HeldOutcome : u32 { None, Result, Exception, Callback };

void hold_outcome(Machine& machine, HeldOutcome outcome, Value task, Value value) {
    Frame& frame = *machine.frame;
    frame.pc = static_cast<u32>(outcome);
    frame.names = task;
    frame.globals = value;
}

/// CPython's traceback would name the frame of asyncio.sleep, and that refers to those that the loop was run from.
void keep_calling_frame(Machine& machine) {
    const Frame* caller = find_script_frame(machine);
    const bool is_known = machine.world.get<ExceptionObject>(machine.state.raised).traceback.is_some();
    if (caller != nullptr && !is_known)
        keep_in_exception(machine.world, machine.state.raised, machine.world.value_of(*caller));
}

Flow step_native_task(Machine& machine, Value task, Value thrown) {
    World& world = machine.world;
    const Value coroutine = world.get<Task>(task).coroutine;
    const NativeStep step = step_native_coroutine(world, coroutine, kNone, thrown);
    world.retain(task);
    switch (step.kind) {
        case NativeStep::Kind::Yielded:
            return task_yielded(machine, task, step.value, 0);
        case NativeStep::Kind::Returned:
            return task_returned(machine, task, step.value);
        default:
            keep_calling_frame(machine);
            return task_raised(machine, task);
    }
}

/// A TaskStep or TaskWakeup handle: runs the coroutine to its next await.
Flow step_task(Machine& machine, Value loop, Value handle) {
    World& world = machine.world;
    const auto& object = world.get<Handle>(handle);
    const bool was_cancelled = object.kind == CallbackKind::TaskWakeup && sched::is_cancelled(world, object.arguments);
    const sched::Step step = sched::begin_step(world, handle);
    if (step.task.is_null()) {
        return finish_handle(machine, loop);
    }
    const Local thrown(world, step.throw_exception);
    // The loop may have been run by what handles an exception. CPython raises what a cancelled future gives, before it throws it in.
    if (was_cancelled) set_context(machine, thrown);
    hold_thrown(machine, thrown);
    const Value coroutine = world.get<Task>(step.task).coroutine;
    switch (world.layout_of(coroutine)) {
        case Layout::NativeCoroutine:
            return step_native_task(machine, step.task, thrown);
        case Layout::Coroutine:
        case Layout::Generator:
            world.retain(step.task);
            if (thrown.is_some()) return resume_throwing(machine, coroutine, thrown, OnReturn::TaskStep, step.task);
            return resume(machine, coroutine, kNone, OnReturn::TaskStep, step.task);
        case Layout::AsyncGeneratorStep:
            world.retain(step.task);
            if (thrown.is_some()) return throw_into_step(machine, coroutine, thrown, OnReturn::TaskStep, step.task);
            return step_async_generator(machine, coroutine, kNone, OnReturn::TaskStep, step.task);
        default:
            world.retain(step.task);
            raise_error(world, TypeId::TypeError, "a coroutine was expected, got {}", type_name(world, coroutine));
            return task_raised(machine, step.task);
    }
}

Flow run_handle(Machine& machine, Value loop, Value handle) {
    World& world = machine.world;
    const auto& object = world.get<Handle>(handle);
    if (object.kind != CallbackKind::Call) return step_task(machine, loop, handle);
    const Local arguments(world,
                          world.retain(object.arguments.is_some() ? object.arguments : machine.state.empty_tuple));
    const Local callback(world, world.retain(object.callback));
    return call_with_containers(machine, callback, arguments, Value(), OnReturn::Callback, world.retain(handle));
}

Flow finish_returned(Machine& machine, Value task, Value result) {
    World& world = machine.world;
    sched::step_returned(world, task, result);
    world.release(result);
    world.release(task);
    return finish_handle(machine, machine.frame->function);
}

Flow finish_raised(Machine& machine, Value task) {
    World& world = machine.world;
    const sched::AfterStep after = sched::step_raised(world, task);
    world.release(task);
    if (after == sched::AfterStep::GoOn) return finish_handle(machine, machine.frame->function);
    let_thrown_go(machine);
    sched::handle_finished(world, machine.frame->function);
    return Flow::Propagate;
}

Flow finish_held_step(Machine& machine) {
    Frame& frame = *machine.frame;
    const auto outcome = static_cast<HeldOutcome>(std::exchange(frame.pc, 0));
    const Value task = std::exchange(frame.names, Value());
    const Value value = std::exchange(frame.globals, Value());
    if (outcome == HeldOutcome::Callback) return finish_handle(machine, frame.function);
    if (outcome == HeldOutcome::Result) return finish_returned(machine, task, value);
    machine.state.raised = value;
    return finish_raised(machine, task);
}

/// How many frames CPython has where the loop's one is: run_forever, _run_once and Handle._run, and those that led here from
/// the program (asyncio.run, Runner.run, run_until_complete), which are hidden ones here. They count against the recursion limit.
u16 count_standing_for(const Machine& machine) {
    constexpr u16 kFramesOfLoop = 3;
    u16 count = kFramesOfLoop;
    const Frame* frame = machine.frame;
    while (frame->kind == FrameKind::Script && code_of(machine, *frame).hidden && frame->back.is_some()) {
        ++count;
        frame = &machine.world.get<Frame>(frame->back);
    }
    return count;
}

}  // namespace

Flow push_loop(Machine& machine, Value loop, OnReturn action, Value extra) {
    if (!sched::start(machine.world, loop)) {
        machine.world.release(loop);
        return fail_at_once(machine, action, extra);
    }
    Frame& frame = make_frame(machine, FrameKind::Loop);
    frame.function = loop;
    frame.flags = count_standing_for(machine);
    machine.state.recursion_depth += frame.flags;
    return enter_frame(machine, frame, action, extra);
}

Flow drive_loop(Machine& machine) {
    World& world = machine.world;
    const Value loop = machine.frame->function;
    if (!is_its_turn(machine)) return give_turn(machine);
    if (machine.state.attention != 0) {
        const Flow flow = attend(machine);
        if (flow != Flow::Next || machine.frame->kind != FrameKind::Loop || must_attend(machine.state)) return flow;
    }
    if (machine.frame->pc != static_cast<u32>(HeldOutcome::None)) return finish_held_step(machine);
    const sched::NextAction action = sched::next_action(world, loop);
    switch (action.kind) {
        case sched::NextAction::Kind::RunHandle:
            sched::forget_looks(world);
            return run_handle(machine, loop, action.handle);
        case sched::NextAction::Kind::AdvanceClock:
            return advance_clock(machine, action.until);
        case sched::NextAction::Kind::Poll:
            sched::start_polling(world, action.until);
            return give_turn(machine);
        case sched::NextAction::Kind::Deadlock:
            return end_in_deadlock(machine);
        default: {
            const Departure departure = leave_frame(machine);
            return deliver(machine, departure.action, departure.extra, kNone);
        }
    }
}

Flow task_returned(Machine& machine, Value task, Value result) {
    if (must_attend(machine.state)) {
        hold_outcome(machine, HeldOutcome::Result, task, result);
        return Flow::Next;
    }
    return finish_returned(machine, task, result);
}

Flow task_yielded(Machine& machine, Value task, Value yielded, u32 line) {
    World& world = machine.world;
    sched::step_yielded(world, task, yielded, line);
    world.release(yielded);
    world.release(task);
    return finish_handle(machine, machine.frame->function);
}

Flow task_raised(Machine& machine, Value task) {
    if (must_attend(machine.state)) {
        hold_outcome(machine, HeldOutcome::Exception, task, std::exchange(machine.state.raised, Value()));
        return Flow::Next;
    }
    return finish_raised(machine, task);
}

Flow callback_returned(Machine& machine, Value handle, Value result) {
    machine.world.release(result);
    machine.world.release(handle);
    if (must_attend(machine.state)) {
        hold_outcome(machine, HeldOutcome::Callback, Value(), Value());
        return Flow::Next;
    }
    return finish_handle(machine, machine.frame->function);
}

Flow callback_raised(Machine& machine, Value handle) {
    World& world = machine.world;
    const Value raised = machine.state.raised;
    const bool leaves =
        world.is_instance(raised, TypeId::SystemExit) || world.is_instance(raised, TypeId::KeyboardInterrupt);
    const Value loop = machine.frame->function;
    if (leaves || machine.helper("_callback_failed").is_null()) {
        world.release(handle);
        sched::handle_finished(world, loop);
        return Flow::Propagate;
    }
    const Local exception(world, raised);
    machine.state.raised = Value();
    return call_helper(machine, "_callback_failed", {loop, handle, exception}, OnReturn::Callback, handle);
}

}  // namespace asyncarium
