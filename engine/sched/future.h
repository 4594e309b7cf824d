// Futures: asyncio/futures.py. A result that is not there yet, and who is to be told when it is.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

Value make_future(World& world, Value loop);

bool is_done(const World& world, Value future);
/// Each returns false with InvalidStateError raised when the future is already done.
bool set_result(World& world, Value future, Value result);
bool set_exception(World& world, Value future, Value exception);
/// False when it was done already. Dispatches to task cancellation for tasks. `message` may be null.
bool cancel(World& world, Value future, Value message);
/// Callback kinds other than Call let C++ react; `callback` is then the task or future concerned.
void add_done_callback(World& world, Value future, CallbackKind kind, Value callback, Value context);
/// How many were removed. Only plain callables.
u32 remove_done_callback(World& world, Value future, Value callback);
/// future.result(): a new reference, or null with the exception raised (CancelledError, InvalidStateError, its own).
Value result(World& world, Value future);
/// future.exception(): a new reference (None when there is none), or null with an error raised.
Value exception(World& world, Value future);

}  // namespace asyncarium::sched
