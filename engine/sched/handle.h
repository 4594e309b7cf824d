// Handles: callbacks waiting for their turn in the ready deque, or for their moment on the timer heap
// (asyncio/events.py, Handle and TimerHandle), and the two ways to queue one.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// loop.call_soon(): appends to the ready deque. What `callback` and `arguments` are depends on the kind (struct Handle).
/// `context` null: a copy of the current one for kind Call; none for the others. Returns a new reference; null with
/// RuntimeError raised when the loop is closed.
Value call_soon(World& world, Value loop, CallbackKind kind, Value callback, Value arguments, Value context);

/// When a timer is due that is armed now for `when`, or after `delay`; both in seconds, as programs give them. What lies ahead, by
/// however little, is a nanosecond away at least: what is left until a moment can be a rounding error that never goes away.
VirtualTime deadline_at(const World& world, double when);
VirtualTime deadline_after(const World& world, double delay);

/// loop.call_at(): arms a timer for the moment `when`. Otherwise as call_soon.
Value call_at(World& world, Value loop, VirtualTime when, CallbackKind kind, Value callback, Value arguments,
              Value context);

/// Handle.cancel() and TimerHandle.cancel(): it will not run; callback and arguments are let go at once.
void cancel_handle(World& world, Value handle);

/// The task a handle is about: the one it steps or wakes; none for plain callbacks.
TaskId task_of_handle(const World& world, const Handle& handle);
/// How events name what a handle will do: a function's name, "sleep", "gather", "stop"; empty when it steps a task.
std::string name_of_handle(const World& world, const Handle& handle);

}  // namespace asyncarium::sched
