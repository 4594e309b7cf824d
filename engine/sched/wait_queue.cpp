// Wait queues on deques of futures.

#include "engine/sched/wait_queue.h"

#include "engine/sched/future.h"

namespace asyncarium::sched {
namespace {

void wake(World& world, Value waiter) { set_result(world, waiter, kTrue); }

}  // namespace

Value enqueue_waiter(World& world, Value loop, Value queue, WaitReason reason, Value subject) {
    const Value waiter = make_waiter(world, loop, reason, subject);
    world.get<Future>(waiter).blocking = 1;
    deque_push_back(world, queue, waiter);
    return waiter;
}

bool all_cancelled(const World& world, Value queue) {
    for (u32 i = 0; i < deque_size(world, queue); ++i) {
        if (!is_cancelled(world, deque_at(world, queue, i))) return false;
    }
    return true;
}

void wake_first(World& world, Value queue) {
    if (deque_size(world, queue) == 0) return;
    const Value first = deque_at(world, queue, 0);
    if (!is_done(world, first)) wake(world, first);
}

bool wake_first_pending(World& world, Value queue) {
    for (u32 i = 0; i < deque_size(world, queue); ++i) {
        const Value waiter = deque_at(world, queue, i);
        if (is_done(world, waiter)) continue;
        wake(world, waiter);
        return true;
    }
    return false;
}

bool release_first_pending(World& world, Value queue) {
    while (deque_size(world, queue) > 0) {
        const Local waiter(world, deque_pop_front(world, queue));
        if (is_done(world, waiter)) continue;
        wake(world, waiter);
        return true;
    }
    return false;
}

void wake_all(World& world, Value queue) {
    for (u32 i = 0; i < deque_size(world, queue); ++i) {
        const Value waiter = deque_at(world, queue, i);
        if (!is_done(world, waiter)) wake(world, waiter);
        if (world.state().raised.is_some()) return;
    }
}

}  // namespace asyncarium::sched
