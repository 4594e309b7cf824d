// Blocking, switching and the clock.
#include "engine/vm/thread_turns.h"

#include <algorithm>

#include "engine/sched/busy_waiting.h"
#include "engine/sched/loop.h"
#include "engine/sched/task.h"
#include "engine/sched/threads.h"
#include "engine/world/visible_frame.h"

namespace asyncarium {
namespace {

/// Flags of a Wait frame: the recording has been told that the thread is parked; the thread computes.
constexpr u16 kWaitIsTold = 1;
constexpr u16 kWaitComputes = 2;

Thread& current_thread(Machine& machine) { return machine.world.get<Thread>(machine.state.current_thread); }

/// The text of the blocking call for the recording: what stands in the program there.
std::string blocking_call_text(const Machine& machine, const Frame& frame) {
    const Code& code = code_of(machine, frame);
    if (frame.pc == 0) return {};
    const Span span = code.span_at(frame.pc - 1);
    const std::string_view line = machine.program.line_text(code.module, span.line);
    if (span.end_line != span.line || span.end_column > line.size() || span.column >= span.end_column)
        return std::string(line);
    return std::string(line.substr(span.column, span.end_column - span.column));
}

/// What the recording is told when the clock moves: what the main thread, on which the loop lives, does meanwhile.
Event clock_event(const Machine& machine, VirtualTime moment) {
    const World& world = machine.world;
    const Value main_value = items_of(world, machine.state.threads)[0];
    const auto& main = world.get<Thread>(main_value);
    Event event{.kind = EventKind::ClockAdvanced, .when = moment};
    if (main.loop.is_null() || main.state == ThreadState::Polling) return event;
    const bool is_current = main_value == machine.state.current_thread;
    const Frame* innermost = is_current ? machine.frame : &world.get<Frame>(main.frame);
    if (innermost->kind == FrameKind::Loop) return event;
    const Frame* visible = find_visible_frame(world, innermost);
    const Value task = world.get<Loop>(main.loop).current_task;
    if (task.is_some()) event.task = world.get<Task>(task).id;
    event.a = 1;
    event.b = visible == nullptr ? 0 : visible->line;
    return event;
}

/// Takes a finished thread out of the world. Its bottom frame is the innermost one.
void forget_thread(Machine& machine, Value thread) {
    World& world = machine.world;
    world.release(world.value_of(*machine.frame));
    world.get<Thread>(thread).frame = Value();
    const auto threads = items_of(world, machine.state.threads);
    const auto place = static_cast<u32>(std::find(threads.begin(), threads.end(), thread) - threads.begin());
    list_erase(world, machine.state.threads, place, place + 1);
}

/// The current thread's frames and depths are put away, the other's are taken up.
void exchange_frames(Machine& machine, Value to) {
    World& world = machine.world;
    WorldState& state = machine.state;
    const Value from = state.current_thread;
    auto& left = world.get<Thread>(from);
    auto& next = world.get<Thread>(to);
    // Less than a tick of computing is not carried over to another process.
    if (left.process != next.process) state.computed = {};
    const bool is_computing = left.state == ThreadState::Computing;
    left.recursion_depth = state.recursion_depth;
    left.hidden_depth = state.hidden_depth;
    if (left.state == ThreadState::Finished) {
        forget_thread(machine, from);
    } else {
        left.frame = world.value_of(*machine.frame);
    }
    state.current_thread = to;
    state.recursion_depth = next.recursion_depth;
    state.hidden_depth = next.hidden_depth;
    machine.frame = &world.get<Frame>(next.frame);
    world.emit({.kind = EventKind::ThreadSwitched, .a = next.id.number, .b = is_computing ? 1 : 0});
}

/// `to` runs on from where it stands.
void switch_to(Machine& machine, Value to) {
    World& world = machine.world;
    if (to != machine.state.current_thread) exchange_frames(machine, to);
    auto& thread = world.get<Thread>(to);
    if (thread.state == ThreadState::Polling) sched::poll_finished(world, thread.loop);
    if (thread.state != ThreadState::Computing) thread.since = world.now();
    if (thread.state != ThreadState::Computing && thread.state != ThreadState::Yielding) sched::forget_looks(world);
    world.assign(thread.subject, Value());
    thread.state = ThreadState::Running;
}

}  // namespace

bool is_its_turn(const Machine& machine) {
    return machine.world.get<Thread>(machine.state.current_thread).state == ThreadState::Running;
}

Flow advance_clock(Machine& machine, VirtualTime moment) {
    WorldState& state = machine.state;
    if (moment > machine.until.time) {
        machine.stop = RunStop::Time;
        state.clock = std::max(state.clock, machine.until.time);
        return Flow::Stop;
    }
    if (moment > state.options.time_limit) {
        state.ending = Ending::Limit;
        machine.stop = RunStop::Ended;
        return Flow::Stop;
    }
    machine.world.emit(clock_event(machine, moment));
    const VirtualTime now = machine.world.now();
    state.clock = std::max(state.clock, moment);
    state.computed = std::max(VirtualTime(), now - state.clock);
    return Flow::Next;
}

Flow end_in_deadlock(Machine& machine) {
    machine.state.ending = Ending::Deadlock;
    machine.state.exit_status = 3;
    machine.stop = RunStop::Ended;
    return Flow::Stop;
}

Flow give_turn(Machine& machine) {
    const sched::Turn turn = sched::next_turn(machine.world);
    switch (turn.kind) {
        case sched::Turn::Kind::Run:
            switch_to(machine, turn.thread);
            return Flow::Next;
        case sched::Turn::Kind::AdvanceClock:
            return advance_clock(machine, turn.until);
        default:
            return end_in_deadlock(machine);
    }
}

Flow push_wait(Machine& machine, VirtualTime until, Value result, OnReturn action, Value extra) {
    World& world = machine.world;
    Thread& thread = current_thread(machine);
    thread.state = ThreadState::Parked;
    thread.wake = until;
    thread.turn = ++machine.state.last_turn;
    world.assign_owned(thread.wake_value, result);
    if (world.has_listener()) {
        const Frame* visible = find_visible_frame(world, machine.frame);
        const std::string text = visible == nullptr ? "" : blocking_call_text(machine, *visible);
        world.emit({.kind = EventKind::ThreadParked,
                    .task = sched::current_task_id(world),
                    .a = thread.id.number,
                    .b = visible == nullptr ? 0 : visible->line,
                    .when = until,
                    .text = text});
    }
    Frame& wait = make_frame(machine, FrameKind::Wait);
    wait.flags = kWaitIsTold;
    return enter_frame(machine, wait, action, extra);
}

Flow push_turn(Machine& machine, Value result, OnReturn action, Value extra) {
    machine.world.assign_owned(current_thread(machine).wake_value, result);
    return enter_frame(machine, make_frame(machine, FrameKind::Wait), action, extra);
}

Flow pass_computed_time(Machine& machine) {
    sched::start_computing(machine.world);
    Frame& wait = make_frame(machine, FrameKind::Wait);
    wait.flags = kWaitComputes;
    return enter_frame(machine, wait, OnReturn::Discard);
}

Flow drive_wait(Machine& machine) {
    World& world = machine.world;
    if (!is_its_turn(machine)) return give_turn(machine);
    Frame& wait = *machine.frame;
    if ((wait.flags & kWaitComputes) != 0) {
        // The lock can change hands between two instructions of the program; what is hidden stands for C code.
        const Value impatient = sched::find_impatient(world);
        if (impatient.is_some() && is_visible(world, world.get<Frame>(wait.back))) {
            wait.flags = 0;
            sched::give_lock_away(world);
            switch_to(machine, impatient);
            return Flow::Next;
        }
    }
    Thread& thread = current_thread(machine);
    if ((wait.flags & kWaitIsTold) != 0) world.emit({.kind = EventKind::ThreadFreed, .a = thread.id.number});
    const bool has_result = (wait.flags & kWaitComputes) == 0;
    const Value result = has_result && thread.wake_value.is_some() ? thread.wake_value : kNone;
    if (has_result) thread.wake_value = Value();
    const Departure departure = leave_frame(machine);
    return deliver(machine, departure.action, departure.extra, result);
}

Flow drive_worker(Machine& machine) {
    World& world = machine.world;
    if (!is_its_turn(machine)) return give_turn(machine);
    Thread& thread = current_thread(machine);
    Frame& entry = *machine.frame;
    if (entry.pc == 0) {
        entry.pc = 1;
        const Local target(world, world.retain(thread.target));
        return call(machine, target, std::initializer_list<Value>{}, OnReturn::Discard);
    }
    thread.state = ThreadState::Finished;
    world.emit({.kind = EventKind::ThreadFinished, .a = thread.id.number});
    return give_turn(machine);
}

}  // namespace asyncarium
