// Asking for room before something large is made, in the arena or in C++.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// False with MemoryError raised when `count` times `unit` bytes would break the memory limit even with all cycles collected, or are more
/// than a text may have; a few bytes are always granted. Whatever C++ code holds then must be counted, and the innermost frame be written back.
bool require_room(World& world, u64 count, u64 unit = 1);

}  // namespace asyncarium
