// A plain binary heap, sifting up and down over the block of handles.

#include "engine/sched/timer_heap.h"

#include <utility>

#include "engine/world/sizes.h"

namespace asyncarium::sched {
namespace {

constexpr u32 kFirstCapacity = 16;
/// Below this many, cancelled timers are left until they come to the head.
constexpr u32 kTimersWorthSweeping = 100;

Value* timers_of(World& world, Loop& loop) { return world.get<RawBlock>(loop.scheduled).data<Value>(); }

bool is_before(const World& world, Value a, Value b) {
    const auto& first = world.get<Handle>(a);
    const auto& second = world.get<Handle>(b);
    return first.when != second.when ? first.when < second.when : first.sequence < second.sequence;
}

void sift_up(World& world, Loop& loop, u32 position) {
    Value* heap = timers_of(world, loop);
    while (position > 0) {
        const u32 parent = (position - 1) / 2;
        if (!is_before(world, heap[position], heap[parent])) return;
        std::swap(heap[position], heap[parent]);
        position = parent;
    }
}

void sift_down(World& world, Loop& loop, u32 position) {
    Value* heap = timers_of(world, loop);
    for (;;) {
        u32 child = 2 * position + 1;
        if (child >= loop.scheduled_count) return;
        if (child + 1 < loop.scheduled_count && is_before(world, heap[child + 1], heap[child])) ++child;
        if (!is_before(world, heap[child], heap[position])) return;
        std::swap(heap[position], heap[child]);
        position = child;
    }
}

void grow(World& world, Loop& loop) {
    const u32 capacity = loop.scheduled_capacity == 0 ? kFirstCapacity : loop.scheduled_capacity * 2;
    const Ref block = world.allocate(raw_bytes<Value>(capacity), Ref());
    Value* heap = world.get<RawBlock>(block).data<Value>();
    for (u32 i = 0; i < loop.scheduled_count; ++i) heap[i] = timers_of(world, loop)[i];
    if (loop.scheduled.is_some()) world.free_block(loop.scheduled, raw_bytes<Value>(loop.scheduled_capacity));
    loop.scheduled = block;
    loop.scheduled_capacity = capacity;
}

void release_timer(World& world, Value handle) {
    world.get<Handle>(handle).scheduled = 0;
    world.release(handle);
}

void sweep(World& world, Loop& loop) {
    Value* heap = timers_of(world, loop);
    const u32 count = std::exchange(loop.scheduled_count, 0);
    loop.cancelled_timers = 0;
    for (u32 i = 0; i < count; ++i) {
        if (world.get<Handle>(heap[i]).cancelled != 0) {
            release_timer(world, heap[i]);
        } else {
            heap[loop.scheduled_count++] = heap[i];
        }
    }
    for (u32 i = loop.scheduled_count / 2; i-- > 0;) sift_down(world, loop, i);
}

}  // namespace

void push_timer(World& world, Loop& loop, Value owned_handle) {
    if (loop.scheduled_count == loop.scheduled_capacity) grow(world, loop);
    world.get<Handle>(owned_handle).scheduled = 1;
    timers_of(world, loop)[loop.scheduled_count] = owned_handle;
    sift_up(world, loop, loop.scheduled_count++);
}

Value pop_timer(World& world, Loop& loop) {
    Value* heap = timers_of(world, loop);
    const Value earliest = heap[0];
    heap[0] = heap[--loop.scheduled_count];
    sift_down(world, loop, 0);
    world.get<Handle>(earliest).scheduled = 0;
    return earliest;
}

Value peek_timer(const World& world, const Loop& loop) {
    return loop.scheduled_count == 0 ? Value() : world.get<RawBlock>(loop.scheduled).data<Value>()[0];
}

void drop_cancelled_timers(World& world, Loop& loop) {
    if (loop.scheduled_count > kTimersWorthSweeping && loop.cancelled_timers * 2 > loop.scheduled_count) {
        sweep(world, loop);
        return;
    }
    while (loop.scheduled_count > 0 && world.get<Handle>(peek_timer(world, loop)).cancelled != 0) {
        --loop.cancelled_timers;
        release_timer(world, pop_timer(world, loop));
    }
}

}  // namespace asyncarium::sched
