// Attributes of classes, of super() and of modules, where lookup follows rules of its own.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// cls.name: the metaclass's data descriptors, then the class's own MRO, then the metaclass.
Outcome load_class_attribute(World& world, Value cls, Value name);
/// cls.name = value; null deletes. TypeError for built-in classes.
Outcome store_class_attribute(World& world, Value cls, Value name, Value value);
Outcome load_super_attribute(World& world, Value super, Value name);
Outcome load_module_attribute(World& world, Value module, Value name);
/// object.__class__ = value.
Outcome store_object_class(World& world, Value object, Value value);

/// From now on instances of the class (and of those derived from it) may hold attributes that hide its methods: caches that
/// rely on the contrary are outdated.
void note_shadowing(World& world, Ref type);
/// The class has changed: it and all classes derived from it get new versions, and their `specials` are found again.
void renew_class(World& world, Ref type);

}  // namespace asyncarium
