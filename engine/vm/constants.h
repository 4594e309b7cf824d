// The constants of a program as objects of a world. Each is made when code that loads it first runs: of the prelude, which every
// program carries along, most never does.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// The object of a constant. Borrowed: the world keeps it.
Value constant(World& world, ConstantId id);

/// Makes all that LOAD_CONST will find in this code.
void make_constants(World& world, const Code& code);

}  // namespace asyncarium
