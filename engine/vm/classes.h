// Classes: making them, their method resolution order, and making their instances.
#pragma once

#include <vector>

#include "engine/vm/machine.h"

namespace asyncarium {

/// cls(…): the metaclass's __call__, type(x), or an instance (Objects/typeobject.c, type_call).
Flow call_type(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra);
/// An instance by the class's __new__ and __init__, whatever the metaclass says.
Flow instantiate(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra);

/// The interned name of a special method; borrowed.
Value peek_special_name(Machine& machine, SpecialName name);

/// Which special methods a class or an ancestor written in Python defines: fills TypeObject::specials.
void find_specials(World& world, Ref type);

/// A new class (Objects/typeobject.c, type_new) from its bases (a tuple) and namespace (a dict, copied), without calling __set_name__ and
/// __init_subclass__. Null with TypeError or ValueError raised.
Value make_class(World& world, Value metaclass, Value name, Value bases, Value name_space);

/// C3: the method resolution order of a class with these bases, without the class itself; empty with TypeError raised.
std::vector<Value> linearize_bases(World& world, std::span<const Value> bases);

}  // namespace asyncarium
