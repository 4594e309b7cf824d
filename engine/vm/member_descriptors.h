// The names of __slots__ as attributes of their class (Objects/descrobject.c, Python/structmember.c): each stands for one field of the
// class's instances.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// A member_descriptor: `number` of the field, -1 where instances keep it in their dict. Owned by the caller.
Value make_member(World& world, Value cls, Value name, i64 number);

/// What the object's field holds; AttributeError when it is unset, TypeError when the object has no such field.
Outcome load_member(World& world, Value member, Value object);
/// Sets it; `value` null unsets it.
Outcome store_member(World& world, Value member, Value object, Value value);

/// The number of the field that the descriptor stands for in instances of `type`; negative: it must be asked.
i64 quick_member_number(const World& world, Value member, Ref type);

}  // namespace asyncarium
