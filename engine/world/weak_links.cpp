// Lists of weak references, by object.
#include "engine/world/weak_links.h"

#include <algorithm>
#include <cstdlib>

#include "engine/world/containers.h"
#include "engine/world/table.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

/// Stands first in the list of an object whose __del__ has run; no object has this number.
constexpr Value kFinalizedMark = Value::integer(0);

/// In a future, which has its creation number elsewhere.
constexpr Value kFinalizedFuture = Value::integer(1);

Value number_of(Value object) { return Value::integer(object.ref().index); }

u64 hash_of(Value object) { return object.ref().index; }

/// The object's list in the register; null when there is none. Borrowed.
Value registered_list(const World& world, Value object) {
    const Value links = world.state().weak_links;
    if (links.is_null()) return Value();
    const i64 entry = table_search(world, world.get<Table>(links), hash_of(object),
                                   [&](const TableEntry& candidate) { return candidate.key == number_of(object); });
    return entry < 0 ? Value() : entries_of(world, links)[static_cast<std::size_t>(entry)].value;
}

/// The field of the object itself, with its list, an int (Instance::weakrefs) or null in it. No field: the register is asked.
template <class AnyWorld>
auto own_slot(AnyWorld& world, Value object) -> decltype(&world.template get<Instance>(object).weakrefs) {
    switch (world.layout_of(object)) {
        case Layout::Object:
            return &world.template get<Instance>(object).weakrefs;
        case Layout::Future:
        case Layout::Task:
            return &world.template get<Future>(object).weakrefs;
        default:
            return nullptr;
    }
}

/// The object's list, null when there is none. Borrowed.
Value list_of(const World& world, Value object) {
    const Value* slot = own_slot(world, object);
    if (slot == nullptr) return registered_list(world, object);
    return slot->is_int() ? Value() : *slot;
}

/// The list to add to.
Value ensure_list(World& world, Value object) {
    const Value found = list_of(world, object);
    if (found.is_some()) return found;
    const Value made = make_list(world);
    if (Value* slot = own_slot(world, object)) {
        if (slot->is_int() && slot->as_int() > 0) list_append(world, made, kFinalizedMark);
        if (slot->is_int()) world.get<List>(made).creation_number = static_cast<u32>(std::abs(slot->as_int()));
        *slot = made;
        return made;
    }
    if (world.state().weak_links.is_null()) world.state().weak_links = make_dict(world);
    const Local owner(world, made);
    table_set(world, world.state().weak_links, number_of(object), hash_of(object), made);
    return made;
}

bool declares_weak_slot(const World& world, const TypeObject& type) {
    for (const Value ancestor : items_of(world, type.mro)) {
        const Value slots = world.get<TypeObject>(ancestor).slots;
        if (slots.is_null()) continue;
        for (const Value slot : items_of(world, slots)) {
            if (text_of(world, slot) == "__weakref__") return true;
        }
    }
    return false;
}

}  // namespace

bool may_have_weak_links(const World& world, Value object) {
    if (object.is_int()) return false;
    const TypeObject& type = world.type_object(object);
    const bool is_python = (type.flags & kTypeIsPython) != 0;
    switch (world.layout_of(object)) {
        case Layout::Object:
            return is_python && type.payload != TypeId::Tuple && type.payload != TypeId::Int &&
                   ((type.flags & kTypeHasDict) != 0 || declares_weak_slot(world, type));
        case Layout::BaseException:
            return is_python;
        case Layout::Type:
        case Layout::Function:
        case Layout::BoundMethod:
        case Layout::NativeFunction:
        case Layout::Module:
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator:
        case Layout::Set:
        case Layout::FrozenSet:
        case Layout::Deque:
        case Layout::Future:
        case Layout::Task:
            return true;
        default:
            return false;
    }
}

std::vector<Value> weak_links_of(const World& world, Value object) {
    std::vector<Value> links;
    const Value list = list_of(world, object);
    if (list.is_null()) return links;
    for (const Value number : items_of(world, list)) {
        if (number != kFinalizedMark) links.push_back(Value::object(Ref{static_cast<u32>(number.as_int())}));
    }
    return links;
}

void add_weak_link(World& world, Value object, Value weak) {
    list_append(world, ensure_list(world, object), number_of(weak));
}

void remove_weak_link(World& world, Value object, Value weak) {
    const Value list = list_of(world, object);
    if (list.is_null()) return;
    const auto numbers = items_of(world, list);
    const auto found = std::find(numbers.begin(), numbers.end(), number_of(weak));
    if (found == numbers.end()) return;
    const auto position = static_cast<u32>(found - numbers.begin());
    list_erase(world, list, position, position + 1);
}

void drop_weak_links(World& world, Value object) {
    if (list_of(world, object).is_null()) return;
    if (Value* slot = own_slot(world, object)) {
        const i64 number = world.get<List>(*slot).creation_number;
        world.assign_owned(*slot, Value::integer(is_finalized(world, object) ? number : -number));
    } else {
        table_erase(world, world.state().weak_links, number_of(object), hash_of(object));
    }
}

bool is_finalized(const World& world, Value object) {
    const Value* slot = own_slot(world, object);
    if (slot == nullptr || slot->is_null()) return false;
    if (slot->is_int()) return slot->as_int() > 0;
    const auto numbers = items_of(world, *slot);
    return !numbers.empty() && numbers[0] == kFinalizedMark;
}

void mark_finalized(World& world, Value object) {
    Value* slot = own_slot(world, object);
    if (slot == nullptr || is_finalized(world, object)) return;
    if (!slot->is_object()) {
        *slot = slot->is_int() ? Value::integer(std::abs(slot->as_int())) : kFinalizedFuture;
        return;
    }
    const Value marked = make_list(world);
    list_append(world, marked, kFinalizedMark);
    for (const Value number : items_of(world, *slot)) list_append(world, marked, number);
    world.get<List>(marked).creation_number = world.get<List>(*slot).creation_number;
    world.assign_owned(*slot, marked);
}

}  // namespace asyncarium
