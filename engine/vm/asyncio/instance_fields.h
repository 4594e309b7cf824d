// Fields of instances of prelude classes, read and written from C++: asyncio's primitives are Python classes whose hot
// methods are natives. A field is an entry of the instance's __dict__, which `__init__` has filled, so it is found among a handful.
#pragma once

#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

/// The value of an attribute set on the instance itself (borrowed); null when there is none.
Value find_field(const World& world, Value instance, std::string_view name);
/// Overwrites a field that is there. False when it is not: `__init__` was not called.
bool set_field(World& world, Value instance, std::string_view name, Value value);

/// An int field; 0 when it is missing or something else.
i64 number_field(const World& world, Value instance, std::string_view name);

}  // namespace asyncarium
