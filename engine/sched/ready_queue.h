// The loop's ready deque: a ring buffer of handles in the world, first in, first out.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// Appends a handle, whose reference the deque takes over.
void push_ready(World& world, Loop& loop, Value owned_handle);
/// Takes the oldest one out; the caller owns it. The deque must not be empty.
Value pop_ready(World& world, Loop& loop);
/// The handle at a position, 0 being the next to run (borrowed).
Value peek_ready(const World& world, const Loop& loop, u32 position);

}  // namespace asyncarium::sched
