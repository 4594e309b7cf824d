// Descriptors of __slots__: reading, setting and deleting the field they stand for.
#include "engine/vm/member_descriptors.h"

#include "engine/vm/attributes.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/exception_objects.h"
#include "engine/world/instances.h"

namespace asyncarium {
namespace {

Value part_of(const World& world, Value member, MemberPart part) { return world.get<Descriptor>(member).parts[part]; }

/// "'Point' objects" of which the member is.
std::string_view owner_name(const World& world, Value member) {
    return text_of(world, world.get<TypeObject>(part_of(world, member, kMemberClass)).name);
}

bool fits(World& world, Value member, Value object) {
    if (world.is_subtype(world.type_of(object), part_of(world, member, kMemberClass).ref())) return true;
    raise_error(world, TypeId::TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                text_of(world, part_of(world, member, kMemberName)), owner_name(world, member),
                type_name(world, object));
    return false;
}

/// The field itself; null for objects that keep it in their dict.
Value* peek_field(World& world, Value member, Value object) {
    const i64 number = part_of(world, member, kMemberNumber).as_int();
    return number < 0 ? nullptr : fields_of(world.get<Instance>(object)) + number;
}

Outcome store_in_dict(World& world, Value object, Value name, Value value) {
    Value* dict = peek_instance_dict_slot(world, object);
    if (value.is_null()) {
        if (dict->is_null() || !erase_item(world, *dict, name)) {
            return raise_attribute_error(world, object, name, text_of(world, name));
        }
        return Outcome::none();
    }
    if (dict->is_null()) *dict = make_dict(world);
    set_item(world, *dict, name, value);
    return Outcome::none();
}

// ---- what the class member_descriptor of the prelude asks ------------------------------------------------------------

Outcome name(NativeCall& call) {
    return Outcome::returns(call.world.retain(part_of(call.world, call[0], kMemberName)));
}
Outcome owner(NativeCall& call) {
    return Outcome::returns(call.world.retain(part_of(call.world, call[0], kMemberClass)));
}
Outcome remove(NativeCall& call) { return store_member(call.world, call[0], call[1], Value()); }

constexpr NativeSpec kTable[] = {
    {"builtins._member_name", "(member, /)", name},
    {"builtins._member_owner", "(member, /)", owner},
    {"builtins._delete_member", "(member, instance, /)", remove},
};

}  // namespace

Value make_member(World& world, Value cls, Value name, i64 number) {
    const Value type = peek_item(world, world.state().helpers, "_member_descriptor");
    const Ref made_of = type.is_some() ? type.ref() : type_ref(TypeId::Property);
    auto& member = world.get<Descriptor>(world.allocate(sizeof(Descriptor), made_of));
    member.parts[kMemberClass] = world.retain(cls);
    member.parts[kMemberName] = world.retain(name);
    member.parts[kMemberNumber] = Value::integer(number);
    return world.value_of(member);
}

Outcome load_member(World& world, Value member, Value object) {
    if (!fits(world, member, object)) return Outcome::raised();
    const Value name = part_of(world, member, kMemberName);
    const Value* field = peek_field(world, member, object);
    const Value dict = field == nullptr ? peek_instance_dict(world, object) : Value();
    const Value value = field != nullptr ? *field : dict.is_some() ? peek_item(world, dict, name) : Value();
    if (value.is_some()) return Outcome::returns(world.retain(value));
    return raise_attribute_error(
        world, object, name,
        fmt::format("'{}' object has no attribute '{}'", type_name(world, object), text_of(world, name)));
}

Outcome store_member(World& world, Value member, Value object, Value value) {
    if (!fits(world, member, object)) return Outcome::raised();
    const Value name = part_of(world, member, kMemberName);
    Value* field = peek_field(world, member, object);
    if (field == nullptr) return store_in_dict(world, object, name, value);
    if (value.is_null() && field->is_null()) {
        return raise_attribute_error(world, object, name, text_of(world, name));
    }
    world.assign(*field, value);
    return Outcome::none();
}

i64 quick_member_number(const World& world, Value member, Ref type) {
    const bool applies = world.is_subtype(type, part_of(world, member, kMemberClass).ref());
    return applies ? part_of(world, member, kMemberNumber).as_int() : -1;
}

NativeTable member_natives() { return kTable; }

}  // namespace asyncarium
