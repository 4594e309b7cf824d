// The type that programs see: some objects that the engine keeps in one layout are of different types to a program.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// In Function::flags: a function of the prelude that is a function of C in CPython. It shows itself as built-in, and an instance of
/// a class that it is an attribute of does not bind it.
constexpr u32 kShownAsBuiltIn = 1;

/// What type(value) answers. The same as World::type_of, but for iterators, views of dicts, unions, and for the
/// generators of hidden code that stand for map objects and kin.
Ref visible_type(const World& world, Value value);

/// Whether a Function, fetched through an instance of a class it stands in, becomes a method.
inline bool binds_to_instances(const World& world, Value function) {
    return (world.get<Function>(function).flags & kShownAsBuiltIn) == 0;
}

}  // namespace asyncarium
