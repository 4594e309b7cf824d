// __slots__ of a class statement (Objects/typeobject.c, type_new_slots): which fields instances get, and the descriptors
// that name them.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// Reads __slots__ out of the new class's namespace: sets `slots`, the number of slots and kTypeHasDict. The layout has been chosen. False with
/// TypeError or ValueError raised.
bool read_slots(World& world, TypeObject& type, std::span<const Value> bases);

/// Adds a descriptor for each name of the class's own __slots__ to its namespace.
void add_members(World& world, TypeObject& type);

/// True when instances of both have the same fields, so that one can become the other.
bool have_same_slots(const World& world, const TypeObject& a, const TypeObject& b);

}  // namespace asyncarium
