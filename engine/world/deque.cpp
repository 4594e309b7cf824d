// The ring buffer of a deque: it doubles when it is full and never shrinks.

#include "engine/world/deque.h"

#include "engine/world/containers.h"
#include "engine/world/sizes.h"

namespace asyncarium {
namespace {

constexpr u32 kFirstCapacity = 4;

Value& slot(World& world, Deque& deque, u32 position) {
    return world.get<RawBlock>(deque.items).data<Value>()[(deque.head + position) & (deque.capacity - 1)];
}

void grow(World& world, Deque& deque) {
    const u32 capacity = deque.capacity == 0 ? kFirstCapacity : deque.capacity * 2;
    const Ref block = world.allocate(raw_bytes<Value>(capacity), Ref());
    Value* items = world.get<RawBlock>(block).data<Value>();
    for (u32 i = 0; i < deque.count; ++i) items[i] = slot(world, deque, i);
    if (deque.items.is_some()) world.free_block(deque.items, raw_bytes<Value>(deque.capacity));
    deque.items = block;
    deque.capacity = capacity;
    deque.head = 0;
}

}  // namespace

Value make_deque(World& world) { return world.value_of(world.make<Deque>(TypeId::Deque)); }

void deque_push_back(World& world, Value value, Value item) {
    auto& deque = world.get<Deque>(value);
    if (deque.count == deque.capacity) grow(world, deque);
    slot(world, deque, deque.count++) = world.retain(item);
}

Value deque_pop_front(World& world, Value value) {
    auto& deque = world.get<Deque>(value);
    const Value item = slot(world, deque, 0);
    deque.head = (deque.head + 1) & (deque.capacity - 1);
    --deque.count;
    return item;
}

bool deque_remove(World& world, Value value, Value item) {
    auto& deque = world.get<Deque>(value);
    u32 position = 0;
    while (position < deque.count && slot(world, deque, position) != item) ++position;
    if (position == deque.count) return false;
    if (position == 0) {
        world.release(deque_pop_front(world, value));
        return true;
    }
    for (u32 i = position; i + 1 < deque.count; ++i) slot(world, deque, i) = slot(world, deque, i + 1);
    --deque.count;
    world.release(item);
    return true;
}

void deque_clear(World& world, Value deque) {
    while (deque_size(world, deque) > 0) world.release(deque_pop_front(world, deque));
}

Value deque_as_list(World& world, Value deque) {
    const Value list = make_list(world);
    for (u32 i = 0; i < deque_size(world, deque); ++i) list_append(world, list, deque_at(world, deque, i));
    return list;
}

}  // namespace asyncarium
