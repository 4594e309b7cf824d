// Looking an instance's attributes up by name, and the names up by value.
#include "engine/world/instances.h"

#include "engine/world/containers.h"
#include "engine/world/text.h"

namespace asyncarium {
namespace {

/// Calls `visit(name, value)` for each attribute until it answers true.
template <class Visit>
void each_attribute(const World& world, Value instance, Visit&& visit) {
    const Value dict = world.get<Instance>(instance).dict;
    if (dict.is_some()) {
        for (const TableEntry& entry : entries_of(world, dict)) {
            const bool is_named = entry.key.is_some() && world.layout_of(entry.key) == Layout::Str;
            if (is_named && visit(text_of(world, entry.key), entry.value)) return;
        }
    }
    if (slot_count(world.type_object(instance)) == 0) return;
    const Value* values = fields_of(world.get<Instance>(instance));
    for (const Value ancestor : items_of(world, world.type_object(instance).mro)) {
        const Value members = world.get<TypeObject>(ancestor).dict;
        if (members.is_null()) continue;
        for (const TableEntry& entry : entries_of(world, members)) {
            if (entry.key.is_null() || !is_member(world, entry.value)) continue;
            const i64 number = world.get<Descriptor>(entry.value).parts[kMemberNumber].as_int();
            const Value value = number < 0 ? Value() : values[number];
            if (value.is_some() && visit(text_of(world, entry.key), value)) return;
        }
    }
}

}  // namespace

bool is_member(const World& world, Value attribute) {
    if (attribute.is_null() || attribute.is_int() || world.layout_of(attribute) != Layout::Property) return false;
    const auto& parts = world.get<Descriptor>(attribute).parts;
    return parts[kMemberNumber].is_int() && parts[kMemberClass].is_object() &&
           world.layout_of(parts[kMemberClass]) == Layout::Type;
}

Value peek_own_attribute(const World& world, Value instance, std::string_view name) {
    Value found;
    each_attribute(world, instance, [&](std::string_view candidate, Value value) {
        if (candidate == name) found = value;
        return found.is_some();
    });
    return found;
}

std::string_view find_name_of_attribute(const World& world, Value instance, Value value) {
    std::string_view found;
    each_attribute(world, instance, [&](std::string_view candidate, Value held) {
        if (held == value) found = candidate;
        return !found.empty();
    });
    return found;
}

}  // namespace asyncarium
