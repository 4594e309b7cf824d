// Wait queues: who waits for a lock, a semaphore, an event or a queue, first come, first served. Each waiter is a future
// that says why it is waited for; a task awaits its own. All of asyncio's primitives are this and a number
// (engine/vm/asyncio/primitives.cpp; asyncio/locks.py, asyncio/queues.py for who is woken when).
//
// A waiter that is done is on its way out: it was woken, or its task was cancelled. Lock, Semaphore and Event leave it in the
// queue until its task runs and leaves by itself, so that nobody overtakes it meanwhile; Queue takes it out when it wakes it.
#pragma once

#include "engine/world/deque.h"
#include "engine/world/world.h"

namespace asyncarium::sched {

/// Joins the end of the queue: a new future of the loop (new reference), marked as awaited, for the task to park on.
Value enqueue_waiter(World& world, Value loop, Value queue, WaitReason reason, Value subject);

/// All who wait have been cancelled (or nobody waits).
bool all_cancelled(const World& world, Value queue);
/// Somebody waits who has not been cancelled, woken or not.
inline bool anybody_waits(const World& world, Value queue) { return !all_cancelled(world, queue); }

/// Lock: the first in the queue, unless it is done already.
void wake_first(World& world, Value queue);
/// Semaphore: the first one that is not done. False: there is none.
bool wake_first_pending(World& world, Value queue);
/// Queue: the same, taking it and the cancelled ones before it out.
bool release_first_pending(World& world, Value queue);
/// Event: all that are not done.
void wake_all(World& world, Value queue);

}  // namespace asyncarium::sched
