// Warnings that the interpreter itself gives, as CPython's default filters print them (Python/_warnings.c).
#pragma once

#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

/// "file:line: RuntimeWarning: coroutine 'f' was never awaited" on stderr, with the source line that is being executed and the hint on
/// tracemalloc; once a line and coroutine. `frame` is the innermost frame, null when the program has ended.
void warn_never_awaited(World& world, const Frame* frame, Value coroutine);

/// (message, filename, line) of the same warning, for the module `warnings` when the program has imported it: it may have filters.
Value describe_never_awaited(World& world, const Frame* frame, Value coroutine);

}  // namespace asyncarium
