// Which references an object owns. The one place that knows; destruction, cycle collection and invariant tests use it.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// Calls `visit(Value&)` for every owned reference in `object` (null ones included), its type excepted.
/// Items in the raw blocks that the object owns are visited too; the blocks themselves are not.
template <class Visit>
void each_child(World& world, Object& object, Visit&& visit);

}  // namespace asyncarium

#include "engine/world/children.inl"
