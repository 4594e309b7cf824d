// Double-ended queues: making, reading and changing them from C++. Both ends in constant time; removal inside in linear time.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

Value make_deque(World& world);
void deque_push_back(World& world, Value deque, Value item);
/// Takes the first one out; the caller owns it. The deque must not be empty.
Value deque_pop_front(World& world, Value deque);
/// Removes the first item identical to `item`; false when it is not there.
bool deque_remove(World& world, Value deque, Value item);
void deque_clear(World& world, Value deque);

/// Its items as a new list.
Value deque_as_list(World& world, Value deque);

inline u32 deque_size(const World& world, Value deque) { return world.get<Deque>(deque).count; }
/// The item at a position, 0 being the first (borrowed).
inline Value deque_at(const World& world, Value deque, u32 position) {
    const Deque& object = world.get<Deque>(deque);
    return world.get<RawBlock>(object.items).data<Value>()[(object.head + position) & (object.capacity - 1)];
}

}  // namespace asyncarium
