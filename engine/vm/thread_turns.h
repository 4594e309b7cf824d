// Threads as the virtual machine has them: blocking calls, exchanging one thread's frames for another's, and the clock, which moves
// only here. Who is next is decided by sched/threads.h.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// A native blocks its thread until then; the result is owned.
Flow push_wait(Machine& machine, VirtualTime until, Value result, OnReturn action, Value extra);
/// A native has let others go first; the result is owned.
Flow push_turn(Machine& machine, Value result, OnReturn action, Value extra);
/// The innermost frame is a Wait: others go on, or the call returns.
Flow drive_wait(Machine& machine);
/// The innermost frame is the bottom of a worker thread: begins what it was started for, or ends the thread.
Flow drive_worker(Machine& machine);

/// The current thread is to run on; else give_turn.
bool is_its_turn(const Machine& machine);
/// The current thread does not run on by itself: the next one does, or the clock moves on.
Flow give_turn(Machine& machine);

/// Nobody runs before `moment`.
Flow advance_clock(Machine& machine, VirtualTime moment);
/// The run ends: nobody can ever run again.
Flow end_in_deadlock(Machine& machine);

/// cpu = "realistic": what has been computed goes on the clock. Called between two instructions.
Flow pass_computed_time(Machine& machine);

}  // namespace asyncarium
