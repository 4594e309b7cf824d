// Looking through instances of classes derived from int, str, list, … to the plain object they carry, and asking which
// special methods a class written in Python brings along. Natives decide with these two questions.
#pragma once

#include "engine/world/special_names.h"
#include "engine/world/world.h"

namespace asyncarium {

/// The plain built-in object of an instance of a class derived from a built-in type; any other value itself. Borrowed.
inline Value plain(const World& world, Value value) {
    if (value.is_int() || world.layout_of(value) != Layout::Object) return value;
    const Instance& instance = world.get<Instance>(value);
    return instance.payload.is_some() ? instance.payload : value;
}

/// True when the value's class, or an ancestor of it, defines that method in Python.
inline bool has_special(const World& world, Value value, SpecialName name) {
    return value.is_object() && (world.type_object(value).specials & special_bit(name)) != 0;
}

}  // namespace asyncarium
