// The event loop. This is the file to open first: asyncio's scheduler, whole, without any language in it.
//
// A loop owns a *ready* deque of handles and a heap of *scheduled* timer handles (both data in the world). One iteration,
// `run_once` (asyncio/base_events.py, _run_once), goes through these phases, which the internals panel names alike:
//
//   Poll    nothing ready: let the clock move to the earliest deadline (or find that nothing can ever happen: deadlock)
//   Timers  handles whose deadline has come move from the heap to the deque, by (deadline, order of arming)
//   Batch   count the handles that are ready now; those they queue will run in the next iteration
//   Handles run that many, one after the other
//
// The loop runs nothing itself. It is asked for the next action, the VM does it (step a task, call a callback) and reports
// back. So the scheduler can be tested with scripted toys instead of programs, and no C++ frame ever holds a suspended task.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

enum class RunOncePhase : u32 { Poll, Timers, Batch, Handles };

struct NextAction {
    enum class Kind : u8 {
        RunHandle,     // do what `handle` says, then call handle_finished
        AdvanceClock,  // idle: nothing is ready before `until`; call clock_reached when the clock is there
        Stop,          // run_forever is over
        Deadlock,      // nothing ready, no timer, no thread that could wake it, not stopping
    };
    Kind kind = Kind::Stop;
    Value handle;  // borrowed: the loop keeps it as current_handle until handle_finished
    VirtualTime until;
};

Value make_loop(World& world);

/// run_forever begins: RuntimeError (raised in the world, false) when it, or another loop of the thread, is running or it is closed.
bool start(World& world, Value loop);
/// Goes through the phases up to the next thing to do. Called again after each action.
NextAction next_action(World& world, Value loop);
void handle_finished(World& world, Value loop);
/// loop.stop(): the current iteration is the last.
void stop(World& world, Value loop);

// ---- queueing (the returned handle is a new reference) -----------------------------------------------------------

Value call_soon(World& world, Value loop, CallbackKind kind, Value callback, Value arguments, Value context);
/// Arms a timer for `when` (absolute).
Value call_at(World& world, Value loop, VirtualTime when, CallbackKind kind, Value callback, Value arguments, Value context);
/// Handle.cancel() and TimerHandle.cancel().
void cancel_handle(World& world, Value handle);

}  // namespace asyncarium::sched
