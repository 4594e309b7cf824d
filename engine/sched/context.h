// Contexts of contextvars: the variables a task, a callback or a thread sees (Python/context.c). A copy shares its
// variables with the original until one of them writes.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// contextvars.copy_context(): a new Context (new reference).
Value copy_context(World& world);
/// Context.copy() of any context.
Value copy_context(World& world, Value context);
/// The context of the running handle or thread, made when there is none yet (borrowed; null without a current thread).
Value current_context(World& world);

/// Context.run() begins: false with RuntimeError raised when the context is entered already.
bool enter_context(World& world, Value context);
/// Context.run() ends; the context must be the current one, or not be entered any more.
void exit_context(World& world, Value context);

/// The value of a ContextVar in a context, borrowed; null when it has none there.
Value find_context_value(World& world, Value context, Value variable);
/// Sets a variable in a context; null takes it out.
void set_context_value(World& world, Value context, Value variable, Value value);

}  // namespace asyncarium::sched
