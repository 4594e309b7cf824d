// Tuples and lists: making them, reading them, and moving a list's items about.
#include <algorithm>
#include <cstring>

#include "engine/world/containers.h"
#include "engine/world/sizes.h"

namespace asyncarium {

namespace {

Value* items_in(World& world, List& list) { return world.get<RawBlock>(list.items).data<Value>(); }

/// Room for `count` items at least; when it has to move, with room to grow by an eighth, as list_resize does.
void reserve(World& world, List& list, u64 count) {
    if (count <= list.capacity) return;
    const u64 capacity = list.capacity == 0 ? std::max<u64>(count, 2) : (count + count / 8 + 6) & ~u64{3};
    const Ref block = world.allocate_uninitialised(raw_bytes<Value>(capacity), Ref());
    if (list.items.is_some()) {
        std::memcpy(world.get<RawBlock>(block).data<Value>(), items_in(world, list), list.count * sizeof(Value));
        world.free_block(list.items, raw_bytes<Value>(list.capacity));
    }
    list.items = block;
    list.capacity = static_cast<u32>(capacity);
}

}  // namespace

Value make_tuple_of_nulls(World& world, u32 count) {
    if (count == 0 && world.state().empty_tuple.is_some()) return world.retain(world.state().empty_tuple);
    Tuple& tuple = world.get<Tuple>(world.allocate(tuple_bytes(count), type_ref(TypeId::Tuple)));
    tuple.count = count;
    return world.value_of(tuple);
}

Value make_tuple(World& world, std::span<const Value> items) {
    const Value tuple = make_tuple_of_nulls(world, static_cast<u32>(items.size()));
    Value* place = world.get<Tuple>(tuple).items;
    for (const Value item : items) *place++ = world.retain(item);
    return tuple;
}

Value make_list(World& world, std::span<const Value> items) {
    List& list = world.make<List>(TypeId::List);
    const Value value = world.value_of(list);
    if (items.empty()) return value;
    reserve(world, list, items.size());
    Value* place = items_in(world, list);
    for (const Value item : items) *place++ = world.retain(item);
    list.count = static_cast<u32>(items.size());
    return value;
}

void list_append_owned(World& world, Value list_value, Value item) {
    List& list = world.get<List>(list_value);
    if (list.count == list.capacity) reserve(world, list, u64{list.count} + 1);
    items_in(world, list)[list.count++] = item;
}

void list_append(World& world, Value list, Value item) { list_append_owned(world, list, world.retain(item)); }

void list_insert(World& world, Value list, u32 index, Value item) {
    list_replace(world, list, index, index, std::span<const Value>(&item, 1));
}

void list_erase(World& world, Value list, u32 begin, u32 end) { list_replace(world, list, begin, end, {}); }

void list_replace(World& world, Value list_value, u32 begin, u32 end, std::span<const Value> items) {
    List& list = world.get<List>(list_value);
    const u32 removed = end - begin;
    const u32 added = static_cast<u32>(items.size());
    // The old items die last: their deaths may look at the list.
    const Local old(world, removed == 0 ? Value() : make_tuple_of_nulls(world, removed));
    reserve(world, list, u64{list.count} - removed + added);
    if (list.capacity == 0) return;
    Value* place = items_in(world, list) + begin;
    if (removed > 0) std::copy_n(place, removed, world.get<Tuple>(old.get()).items);
    std::memmove(place + added, place + removed, (list.count - end) * sizeof(Value));
    for (const Value item : items) *place++ = world.retain(item);
    list.count = list.count - removed + added;
}

void list_clear(World& world, Value list) { list_erase(world, list, 0, world.get<List>(list).count); }

std::span<const Value> items_of(const World& world, Value list_or_tuple) {
    if (world.layout_of(list_or_tuple) == Layout::Tuple) {
        const Tuple& tuple = world.get<Tuple>(list_or_tuple);
        return {tuple.items, tuple.count};
    }
    const List& list = world.get<List>(list_or_tuple);
    if (!list.items.is_some()) return {};
    return {world.get<RawBlock>(list.items).data<Value>(), list.count};
}

std::span<Value> mutable_items_of(World& world, Value list_or_tuple) {
    const std::span<const Value> items = items_of(world, list_or_tuple);
    return {const_cast<Value*>(items.data()), items.size()};
}

}  // namespace asyncarium
