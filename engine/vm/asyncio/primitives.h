// What the native halves of locks, semaphores, events and queues share. The classes are Python (engine/prelude/asyncio/locks.py,
// queues.py) and hold the state; who waits stands in wait queues (engine/sched/wait_queue.h).
#pragma once

#include <string_view>

#include "engine/vm/native.h"
#include "engine/vm/native_coroutine.h"

namespace asyncarium {

/// Parks the coroutine at the end of the primitive's wait queue: the waiter goes to state[`slot`], the phase becomes `phase`. The
/// primitive is bound to the running loop by its first wait; RuntimeError when it is bound to another.
Sent park_on(World& world, NativeCoroutine& self, Value primitive, Value queue, WaitReason reason, std::size_t slot,
             u32 phase);

/// A wait queue that `__init__` makes; null with AttributeError raised when there is none: it was not called, or a program has
/// overwritten it (borrowed).
Value require_wait_queue(World& world, Value primitive, std::string_view name);

/// The instance's class is written by a program and defines that method in Python: natives must call it, not their own.
bool is_overridden(World& world, Value primitive, std::string_view method);

/// The current task has got a lock or semaphore: its number goes to the primitive's `_holders`, the recording hears of it.
void note_acquired(World& world, Value primitive, WaitReason reason);
/// Somebody, usually a holder, has given it back.
void note_released(World& world, Value primitive, WaitReason reason);

/// What a native answers that has woken somebody: RuntimeError may have been raised, when his loop is closed.
Outcome none_unless_raised(const World& world);

/// Raises what was thrown in, in the routine's name.
Sent rethrow(World& world, Value thrown);

}  // namespace asyncarium
