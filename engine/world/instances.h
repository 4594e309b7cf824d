// Instances of classes written in Python: making them, and reading what they hold by name without running any code.
// An attribute stands in the instance's dict, or, where its class has __slots__, in a field behind the Instance.
#pragma once

#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

/// The upper half of TypeObject::flags counts the fields that __slots__ give to instances, inherited ones included.
inline constexpr u32 kSlotCountShift = 16;
inline u32 slot_count(const TypeObject& type) { return type.flags >> kSlotCountShift; }
inline void add_slot(TypeObject& type) { type.flags += u32{1} << kSlotCountShift; }
inline constexpr u32 kMostSlots = (u32{1} << kSlotCountShift) - 1;

constexpr u64 instance_bytes(u64 slots) { return sizeof(Instance) + slots * sizeof(Value); }

/// The values of an instance's __slots__, in the order of their numbers; null: unset.
inline Value* fields_of(Instance& instance) { return reinterpret_cast<Value*>(&instance + 1); }
inline const Value* fields_of(const Instance& instance) { return reinterpret_cast<const Value*>(&instance + 1); }

/// A new instance with nothing in it, one reference. `type` is that of a class with layout Object.
inline Instance& make_instance(World& world, Ref type) {
    auto& instance = world.get<Instance>(world.allocate(instance_bytes(slot_count(world.get<TypeObject>(type))), type));
    instance.weakrefs = Value::integer(-i64{world.next_creation_number()});
    return instance;
}

// A name of __slots__ in its class is a Descriptor with layout Property and these parts: the fields themselves are its getter and setter.
enum MemberPart : u32 {
    kMemberClass = 0,   // whose __slots__ has it
    kMemberName = 1,    // a str, mangled
    kMemberNumber = 3,  // of the field, an int; -1: its instances (exceptions, futures) keep it in their dict
};
/// True for those, and not for properties that programs make.
bool is_member(const World& world, Value attribute);

/// The value that an instance holds under that name itself; null when there is none. Borrowed.
Value peek_own_attribute(const World& world, Value instance, std::string_view name);

/// The name under which an instance holds that very value; empty when it does not.
std::string_view find_name_of_attribute(const World& world, Value instance, Value value);

}  // namespace asyncarium
