// Reading __slots__, and turning its names into descriptors.
#include "engine/vm/class_slots.h"

#include <algorithm>

#include "engine/script/symbol_table.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/member_descriptors.h"
#include "engine/vm/native.h"
#include "engine/vm/types/unicode.h"
#include "engine/world/instances.h"

namespace asyncarium {
namespace {

/// Names of __slots__ that add no field of their own.
bool is_storage_name(std::string_view name) { return name == "__dict__" || name == "__weakref__"; }

bool adds_fields(const World& world, const TypeObject& type) {
    if (type.slots.is_null()) return false;
    return std::ranges::any_of(items_of(world, type.slots),
                               [&](Value name) { return !is_storage_name(text_of(world, name)); });
}

/// The class that added a class's last fields; null: it has none.
Value owner_of_fields(const World& world, Value cls) {
    for (const Value ancestor : items_of(world, world.get<TypeObject>(cls).mro)) {
        if (adds_fields(world, world.get<TypeObject>(ancestor))) return ancestor;
    }
    return Value();
}

/// Takes over the fields of the bases, of which one at most may bring some that the others do not have.
bool inherit_fields(World& world, TypeObject& type, std::span<const Value> bases) {
    Value richest;
    u32 most = 0;
    for (const Value base : bases) {
        const auto& object = world.get<TypeObject>(base);
        if (slot_count(object) > most) {
            most = slot_count(object);
            richest = base;
        }
    }
    if (richest.is_null()) return true;
    type.flags |= most << kSlotCountShift;
    for (const Value base : bases) {
        const auto& other = world.get<TypeObject>(base);
        const Value owner = owner_of_fields(world, base);
        const bool is_contained = owner.is_null() || world.is_subtype(richest.ref(), owner.ref());
        const bool same_payload =
            other.payload == TypeId::Object || other.payload == world.get<TypeObject>(richest).payload;
        if (is_contained && same_payload) continue;
        raise_error(world, TypeId::TypeError, "multiple bases have instance lay-out conflict");
        return false;
    }
    return true;
}

/// The names that __slots__ lists, in its order; null with an error raised.
Value listed_names(World& world, Value declared) {
    const Layout layout = declared.is_int() ? Layout::Int : world.layout_of(declared);
    switch (layout) {
        case Layout::Str:
            return make_tuple(world, {declared});
        case Layout::List:
        case Layout::Tuple:
            return make_tuple(world, items_of(world, declared));
        case Layout::DictView:
            return listed_names(world, world.get<DictView>(declared).dict);
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet: {
            std::vector<Value> names;
            for (const TableEntry& entry : entries_of(world, declared)) {
                if (entry.key.is_some()) names.push_back(entry.key);
            }
            return make_tuple(world, std::span<const Value>(names));
        }
        default:
            raise_error(world, TypeId::NotImplementedError, "not supported by Asyncarium: __slots__ as '{}'",
                        type_name(world, declared));
            return Value();
    }
}

bool check_name(World& world, Value name) {
    if (name.is_int() || world.layout_of(name) != Layout::Str) {
        raise_error(world, TypeId::TypeError, "__slots__ items must be strings, not '{}'", type_name(world, name));
        return false;
    }
    if (is_identifier(text_of(world, name))) return true;
    raise_error(world, TypeId::TypeError, "__slots__ must be identifiers");
    return false;
}

/// `__dict__` in __slots__ gives instances a dict after all.
bool add_dict(World& world, TypeObject& type) {
    if ((type.flags & kTypeHasDict) != 0) {
        raise_error(world, TypeId::TypeError, "__dict__ slot disallowed: we already got one");
        return false;
    }
    type.flags |= kTypeHasDict;
    return true;
}

/// Mangles the names of type.slots in place.
bool check_names(World& world, TypeObject& type) {
    const std::string_view class_name = text_of(world, type.name);
    for (Value& slot : mutable_items_of(world, type.slots)) {
        if (!check_name(world, slot)) return false;
        if (text_of(world, slot) == "__dict__") {
            if (!add_dict(world, type)) return false;
            continue;
        }
        world.assign_owned(slot, intern(world, mangle(class_name, text_of(world, slot))));
        if (peek_item(world, type.dict, slot).is_some()) {
            raise_error(world, TypeId::ValueError, "'{}' in __slots__ conflicts with class variable",
                        text_of(world, slot));
            return false;
        }
    }
    return true;
}

}  // namespace

bool read_slots(World& world, TypeObject& type, std::span<const Value> bases) {
    if (type.layout == Layout::Object && !inherit_fields(world, type, bases)) return false;
    const bool inherits_dict =
        std::ranges::any_of(bases, [&](Value base) { return (world.get<TypeObject>(base).flags & kTypeHasDict) != 0; });
    if (inherits_dict) type.flags |= kTypeHasDict;
    const Value declared = peek_item(world, type.dict, "__slots__");
    if (declared.is_null()) {
        type.flags |= kTypeHasDict;
        return true;
    }
    type.slots = listed_names(world, declared);
    if (type.slots.is_null()) return false;
    const bool has_items =
        type.payload == TypeId::Int || type.payload == TypeId::Tuple || type.payload == TypeId::Bytes;
    if (has_items && !items_of(world, type.slots).empty()) {
        raise_error(world, TypeId::TypeError, "nonempty __slots__ not supported for subtype of '{}'",
                    text_of(world, world.get<TypeObject>(bases[0]).name));
        return false;
    }
    if (items_of(world, type.slots).size() + slot_count(type) > kMostSlots) {
        raise_error(world, TypeId::NotImplementedError, "not supported by Asyncarium: so many __slots__");
        return false;
    }
    return check_names(world, type);
}

void add_members(World& world, TypeObject& type) {
    if (type.slots.is_null()) return;
    const auto listed = items_of(world, type.slots);
    std::vector<Value> names(listed.begin(), listed.end());
    std::ranges::sort(names, {}, [&](Value name) { return text_of(world, name); });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const bool has_fields = type.layout == Layout::Object;
    for (const Value name : names) {
        if (is_storage_name(text_of(world, name))) continue;
        const i64 number = has_fields ? i64{slot_count(type)} : -1;
        if (has_fields) add_slot(type);
        const Local member(world, make_member(world, world.value_of(type), name, number));
        set_item(world, type.dict, name, member);
    }
}

bool have_same_slots(const World& world, const TypeObject& a, const TypeObject& b) {
    if (slot_count(a) != slot_count(b)) return false;
    const auto names_of = [&](const TypeObject& type) {
        std::vector<std::string_view> names;
        for (const Value ancestor : items_of(world, type.mro)) {
            const Value slots = world.get<TypeObject>(ancestor).slots;
            if (slots.is_null()) continue;
            for (const Value name : items_of(world, slots)) names.push_back(text_of(world, name));
        }
        std::ranges::sort(names);
        return names;
    };
    return slot_count(a) == 0 || names_of(a) == names_of(b);
}

}  // namespace asyncarium
