// The event loop. This is the file to open first: asyncio's scheduler, whole, without any language in it.
//
// A loop owns a *ready* deque of handles and a heap of *scheduled* timer handles (both data in the world). One iteration,
// `run_once` (asyncio/base_events.py, _run_once), goes through these phases, which the internals panel names alike:
//
//   Poll    nothing ready: let the clock move to the earliest deadline (or find that nothing can ever happen: deadlock);
//           other threads that can run have their turn before
//   Timers  handles whose deadline has come move from the heap to the deque, by (deadline, order of arming)
//   Batch   count the handles that are ready now; those they queue will run in the next iteration
//   Handles run that many, one after the other
//
// The loop runs no program code itself. It is asked for the next action, the VM does it (step a task, call a callback) and
// reports back. So the scheduler can be tested with scripted toys instead of programs, and no C++ frame ever holds a
// suspended task. The other parts: handle.h (what is queued), future.h, task.h, gather.h, context.h.
#pragma once

#include "engine/sched/handle.h"
#include "engine/world/world.h"

namespace asyncarium::sched {

enum class RunOncePhase : u32 { Poll, Timers, Batch, Handles };

struct NextAction {
    enum class Kind : u8 {
        RunHandle,     // do what `handle` says (its kind is Call, TaskStep or TaskWakeup), then call handle_finished
        AdvanceClock,  // idle: nothing is ready before `until`; move the clock there (emit ClockAdvanced), then ask again
        Poll,  // other threads go on; the loop waits until `until`, or until another thread queues something. Then poll_finished
        Stop,  // run_forever is over, and has cleaned up after itself
        Deadlock,  // nothing ready, no timer, no other thread that could wake it, not stopping; asking again answers the same
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
/// The action Poll is through: the iteration goes on with its timers.
void poll_finished(World& world, Value loop);
/// The action RunHandle is through, however it ended.
void handle_finished(World& world, Value loop);
/// In debug mode, when the handle that is about to finish took longer than slow_callback_duration: what asyncio logs of it
/// ("Executing <Task …> took 2.000 seconds"); else empty.
std::string slow_handle_warning(const World& world, Value loop);
/// run_forever is left by an exception (SystemExit in a task): what next_action does by itself before it answers Stop.
void finish(World& world, Value loop);
/// loop.stop(): the current iteration is the last; of a loop that is not running: the next run has one iteration.
void stop(World& world, Value loop);
/// loop.close(). RuntimeError (raised, false) while it runs.
bool close(World& world, Value loop);

bool is_running(const World& world, Value loop);
inline bool is_closed(const World& world, Value loop) { return world.get<Loop>(loop).state == LoopState::Closed; }
/// The running loop of the current thread, or null (borrowed).
Value running_loop(const World& world);

}  // namespace asyncarium::sched
