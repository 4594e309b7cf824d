// Between the virtual machine and the event loop: does what sched says is next, and reports how it went.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// The innermost frame is a Loop: does the next thing.
Flow drive_loop(Machine& machine);

/// A native asked for run_forever; the loop is owned.
Flow push_loop(Machine& machine, Value loop, OnReturn action, Value extra);

/// How a task's step or a handle's callback ended; the innermost frame is the Loop again. All owned.
Flow task_returned(Machine& machine, Value task, Value result);
Flow task_raised(Machine& machine, Value task);
Flow task_yielded(Machine& machine, Value task, Value yielded, u32 line);
Flow callback_returned(Machine& machine, Value handle, Value result);
Flow callback_raised(Machine& machine, Value handle);

}  // namespace asyncarium
