// Unions of types.
#include "engine/vm/types/unions.h"

#include <algorithm>
#include <vector>

#include "engine/world/containers.h"

namespace asyncarium {

namespace {

void add_member(World& world, Value value, std::vector<Value>& members) {
    if (is_union(world, value)) {
        for (const Value member : items_of(world, world.get<Descriptor>(value).parts[1]))
            add_member(world, member, members);
        return;
    }
    const Value member = value == kNone ? type_value(TypeId::NoneType) : value;
    const bool known = std::any_of(members.begin(), members.end(), [&](Value other) {
        bool needs_script = false;
        return other == member || equal_natively(world, other, member, needs_script);
    });
    if (!known) members.push_back(member);
}

}  // namespace

bool can_unite(const World& world, Value value) {
    if (value.is_int()) return false;
    const Layout layout = world.layout_of(value);
    return layout == Layout::Type || layout == Layout::GenericAlias || layout == Layout::NoneType;
}

bool is_union(const World& world, Value value) {
    return value.is_object() && world.layout_of(value) == Layout::GenericAlias &&
           world.get<Descriptor>(value).parts[2] == kTrue;
}

Value make_union(World& world, Value a, Value b) {
    std::vector<Value> members;
    add_member(world, a, members);
    add_member(world, b, members);
    if (members.size() == 1) return world.retain(members[0]);
    auto& alias = world.make<Descriptor>(TypeId::GenericAlias);
    alias.parts[0] = world.retain(kNone);
    alias.parts[1] = make_tuple(world, std::span<const Value>(members));
    alias.parts[2] = world.retain(kTrue);
    return world.value_of(alias);
}

}  // namespace asyncarium
