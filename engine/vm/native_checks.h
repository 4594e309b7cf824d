// Around the natives: what their receivers and names have to be, and what becomes of a call for which memory does not suffice.
#pragma once

#include "engine/vm/native_registry.h"

namespace asyncarium {

/// The object that a method or property of a built-in type works on is of that type. False with TypeError raised: "descriptor 'append'
/// for 'list' objects doesn't apply to a 'str' object", and the like. `self` may be null: there was no argument.
bool check_self(World& world, const NativeEntry& entry, Value self);
/// The same for the class that a `__new__` is to make an instance of (Objects/typeobject.c, tp_new_wrapper).
bool check_class(World& world, const NativeEntry& entry, Value cls);

/// Calls the native. When memory runs out on the way, the arena's or that of C++, that is MemoryError.
Outcome run_native(const NativeEntry& entry, NativeCall& call);

/// The name of an attribute as natives get it: the str that all code shares, so that lookups compare addresses. New reference; null
/// with TypeError raised when it is no str.
Value take_attribute_name(World& world, Value name);

}  // namespace asyncarium
