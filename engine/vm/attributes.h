// Attribute access: `object.name` and its assignment and deletion, classes and their descriptors included
// (Objects/object.c, Objects/typeobject.c). Natives use it through Outcome: what needs program code (a property's getter, a
// __getattr__) comes back as a redirection to that code.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// object.name: Return, Raise (AttributeError) or Redirect.
Outcome load_attribute(World& world, Value object, Value name);
/// The same without __getattribute__ and __getattr__ of the object's class: object.__getattribute__.
Outcome load_attribute_generically(World& world, Value object, Value name);
/// object.name = value; `value` null deletes. Return (None), Raise or Redirect.
Outcome store_attribute(World& world, Value object, Value name, Value value);
/// The same without __setattr__ and __delattr__: object.__setattr__.
Outcome store_attribute_generically(World& world, Value object, Value name, Value value);

/// The attribute found in the type's MRO, as it stands there (no descriptor is asked); borrowed, null when there is none.
Value peek_type_attribute(World& world, Ref type, Value name);
Value peek_type_attribute(World& world, Ref type, std::string_view name);
/// The same, looking only behind `after` in the MRO (super).
Value peek_type_attribute_after(World& world, Ref type, Value after, Value name);
/// A special method of the value's class, bound to it if it is a function: new reference; null when there is none (nothing is
/// raised). A descriptor that needs code to be bound is answered unbound.
Value find_special_method(World& world, Value value, std::string_view name);

/// What an attribute found in a class gives when it is fetched through `object` (null: through the class `type` itself).
Outcome bind_attribute(World& world, Value attribute, Value object, Ref type);
/// The same without a __get__ that a class derived from property, classmethod or staticmethod defines: their own __get__ is this.
Outcome bind_built_in(World& world, Value attribute, Value object, Ref type);

/// The field that holds an object's own attributes; null for objects that have none. The dict itself may still be missing.
Value* peek_instance_dict_slot(World& world, Value object);
/// The dict itself; null when there is none (yet).
inline Value peek_instance_dict(World& world, Value object) {
    const Value* slot = peek_instance_dict_slot(world, object);
    return slot == nullptr ? Value() : *slot;
}
/// True for a native that binds to the object it is fetched from (list.append), false for plain functions (len).
bool is_method(const World& world, Value native);
Value make_bound_method(World& world, Value function, Value self);

/// AttributeError with its name and object set, for "Did you mean". The message is the caller's.
Outcome raise_attribute_error(World& world, Value object, Value name, std::string_view message);

}  // namespace asyncarium
