// Attribute access: `object.name` and its assignment and deletion, classes and their descriptors included
// (Objects/object.c, Objects/typeobject.c). Natives use it through Outcome: what needs program code (a property's getter, a
// __getattr__) comes back as a redirection to that code.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// object.name: Return, Raise (AttributeError) or Redirect.
Outcome load_attribute(World& world, Value object, Value name);
/// object.name = value; `value` null deletes. Return (None), Raise or Redirect.
Outcome store_attribute(World& world, Value object, Value name, Value value);

/// The attribute found in the type's MRO, as it stands there (no descriptor is asked); borrowed, null when there is none.
Value peek_type_attribute(const World& world, Ref type, Value name);
Value peek_type_attribute(World& world, Ref type, std::string_view name);
/// A special method of the value's class, bound to it if it is a function: new reference; null when there is none (nothing is raised).
Value find_special_method(World& world, Value value, std::string_view name);

}  // namespace asyncarium
