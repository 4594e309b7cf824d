// Looking through instances of classes derived from int, str, list, … to the plain object they carry, and asking which
// special methods a class written in Python brings along. Natives decide with these two questions.
#pragma once

#include "engine/world/special_names.h"
#include "engine/world/world.h"

namespace asyncarium {

/// The built-in value behind an instance of a class derived from a built-in one; other values are their own (borrowed).
inline Value plain(const World& world, Value value) {
    if (value.is_int() || world.layout_of(value) != Layout::Object || world.is(value, TypeId::Object)) return value;
    const Value payload = world.get<Instance>(value).payload;
    return payload.is_null() ? value : payload;
}

/// True when the value's class (or a scripted ancestor) defines that special method in Python.
inline bool has_special(const World& world, Value value, SpecialName name) {
    return !value.is_int() && (world.type_object(value).specials & special_bit(name)) != 0;
}

}  // namespace asyncarium
