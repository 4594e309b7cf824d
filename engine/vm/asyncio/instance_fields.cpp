// Finding entries of an instance's __dict__ by name.

#include "engine/vm/asyncio/instance_fields.h"

#include "engine/world/containers.h"
#include "engine/world/text.h"

namespace asyncarium {
namespace {

/// The number of the entry with that name, or -1.
i64 find_entry(const World& world, Value dict, std::string_view name) {
    const auto entries = entries_of(world, dict);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Value key = entries[i].key;
        if (key.is_some() && world.layout_of(key) == Layout::Str && text_of(world, key) == name)
            return static_cast<i64>(i);
    }
    return -1;
}

Value dict_of(const World& world, Value instance) {
    return world.layout_of(instance) == Layout::Object ? world.get<Instance>(instance).dict : Value();
}

}  // namespace

Value find_field(const World& world, Value instance, std::string_view name) {
    const Value dict = dict_of(world, instance);
    const i64 entry = dict.is_null() ? -1 : find_entry(world, dict, name);
    return entry < 0 ? Value() : entries_of(world, dict)[static_cast<std::size_t>(entry)].value;
}

bool set_field(World& world, Value instance, std::string_view name, Value value) {
    const Value dict = dict_of(world, instance);
    const i64 entry = dict.is_null() ? -1 : find_entry(world, dict, name);
    if (entry < 0) return false;
    world.assign(mutable_entries_of(world, dict)[static_cast<std::size_t>(entry)].value, value);
    return true;
}

i64 number_field(const World& world, Value instance, std::string_view name) {
    const Value value = find_field(world, instance, name);
    return value.is_int() ? value.as_int() : 0;
}

}  // namespace asyncarium
