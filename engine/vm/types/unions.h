// `int | str`: unions of types, kept as GenericAlias objects whose third part is True (Objects/unionobject.c).
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// A class, a union, a generic alias or None.
bool can_unite(const World& world, Value value);
/// a | b, flattened and without duplicates. The members are parts[1], a tuple.
Value make_union(World& world, Value a, Value b);
bool is_union(const World& world, Value value);

}  // namespace asyncarium
