// The ring buffer behind the ready deque: capacities are powers of two, and it grows when full.

#include "engine/sched/ready_queue.h"

#include "engine/world/sizes.h"

namespace asyncarium::sched {
namespace {

constexpr u32 kFirstCapacity = 16;

u32 slot(const Loop& loop, u32 position) { return (loop.ready_head + position) & (loop.ready_capacity - 1); }

/// Doubles the room and lays the handles out from slot 0 again.
void grow(World& world, Loop& loop) {
    const u32 capacity = loop.ready_capacity == 0 ? kFirstCapacity : loop.ready_capacity * 2;
    const Ref block = world.allocate(raw_bytes<Value>(capacity), Ref());
    Value* ring = world.get<RawBlock>(block).data<Value>();
    for (u32 i = 0; i < loop.ready_count; ++i) ring[i] = peek_ready(world, loop, i);
    if (loop.ready.is_some()) world.free_block(loop.ready, raw_bytes<Value>(loop.ready_capacity));
    loop.ready = block;
    loop.ready_capacity = capacity;
    loop.ready_head = 0;
}

}  // namespace

void push_ready(World& world, Loop& loop, Value owned_handle) {
    if (loop.ready_count == loop.ready_capacity) grow(world, loop);
    world.get<RawBlock>(loop.ready).data<Value>()[slot(loop, loop.ready_count)] = owned_handle;
    ++loop.ready_count;
}

Value pop_ready(World& world, Loop& loop) {
    const Value handle = world.get<RawBlock>(loop.ready).data<Value>()[loop.ready_head];
    loop.ready_head = slot(loop, 1);
    --loop.ready_count;
    return handle;
}

Value peek_ready(const World& world, const Loop& loop, u32 position) {
    return world.get<RawBlock>(loop.ready).data<Value>()[slot(loop, position)];
}

}  // namespace asyncarium::sched
