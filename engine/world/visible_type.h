// The type that programs see: some objects that the engine keeps in one layout are of different types to a program.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// What type(value) answers. The same as World::type_of, but for iterators, views of dicts, unions, and for the
/// generators of hidden code that stand for map objects and kin.
Ref visible_type(const World& world, Value value);

}  // namespace asyncarium
