// The loop's timer heap: a binary heap of timer handles in the world, ordered by (deadline, order of arming), so that
// equal deadlines fire in the order in which they were armed (design: "Where CPython leaves it open", 1).
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// Adds a handle, whose reference the heap takes over.
void push_timer(World& world, Loop& loop, Value owned_handle);
/// Takes the earliest one out; the caller owns it. The heap must not be empty.
Value pop_timer(World& world, Loop& loop);
/// The earliest one, or null when there is none (borrowed).
Value peek_timer(const World& world, const Loop& loop);

/// Lets cancelled timers go: those at the head always, all of them when they are more than half of over a hundred
/// (asyncio/base_events.py, _run_once, and for the same reason: a server that cancels most of its timeouts).
void drop_cancelled_timers(World& world, Loop& loop);

}  // namespace asyncarium::sched
