// Futures: asyncio/futures.py. A result that is not there yet, and who is to be told when it is. Messages of errors are
// those of CPython's C implementation (Modules/_asynciomodule.c), which is what programs see there.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

Value make_future(World& world, Value loop);
/// A future that tells why a task that awaits it waits: the recording, the window and the deadlock report show it.
/// `subject` is the lock, queue, … or null.
Value make_waiter(World& world, Value loop, WaitReason reason, Value subject);

inline bool is_done(const World& world, Value future) {
    return world.get<Future>(future).state != FutureState::Pending;
}
inline bool is_cancelled(const World& world, Value future) {
    return world.get<Future>(future).state == FutureState::Cancelled;
}

/// Each returns false with InvalidStateError raised when the future is already done.
bool set_result(World& world, Value future, Value result);
bool set_exception(World& world, Value future, Value exception);
/// Future.cancel() and Task.cancel(): false when it was done already, and false with RuntimeError raised when the loop that is to run
/// its callbacks is closed. `message` may be null. Of a task, or of a future made by gather, it is a request that travels to what is
/// waited for (cancellation.cpp).
bool cancel(World& world, Value future, Value message);

/// add_done_callback: queued at once when the future is done. `callback` may be a reaction (callbacks.h); `context` of a
/// plain callable null: a copy of the current one. False with RuntimeError raised when the loop is closed.
bool add_done_callback(World& world, Value future, Value callback, Value context);
/// How many were removed.
u32 remove_done_callback(World& world, Value future, Value callback);

/// future.result(): a new reference, or null with the exception raised (CancelledError, InvalidStateError, its own).
Value result(World& world, Value future);
/// future.exception(): a new reference (None when there is none), or null with an error raised.
Value exception(World& world, Value future);
/// What awaiting it raises (a new reference), or null when it has a result. It must be done.
Value take_exception(World& world, Value future);
/// The CancelledError of a cancelled future, with its message (new reference).
Value make_cancelled_error(World& world, Value future);

/// How a done future tells it: used by tasks too, which end by their own rules. No state may be set twice.
enum class Settled : u8 { Result, Exception, Cancelled };
/// Leaves Pending: tells the recording and queues the callbacks. The fields must be set. False: the loop is closed (raised).
bool settle(World& world, Value future, Settled how);

}  // namespace asyncarium::sched
