// Wait queues: who is woken, and what becomes of those who were cancelled meanwhile. Contexts, too.

#include "engine/sched/wait_queue.h"

#include <doctest/doctest.h>

#include "engine/sched/context.h"
#include "engine/sched/describe.h"
#include "tests/engine/sched/toy.h"

namespace asyncarium::test {
namespace {

struct Waiting {
    explicit Waiting(u32 count) : queue(make_deque(toy.world)) {
        for (u32 i = 0; i < count; ++i) {
            waiters.push_back(sched::enqueue_waiter(toy.world, toy.loop, queue, WaitReason::Lock, Value()));
        }
    }
    bool is_woken(u32 i) {
        return sched::is_done(toy.world, waiters[i]) && !sched::is_cancelled(toy.world, waiters[i]);
    }

    Toy toy;
    Value queue;
    std::vector<Value> waiters;
};

TEST_CASE("a lock wakes the first only, and not again while that one is on its way") {
    Waiting waiting(3);
    sched::wake_first(waiting.toy.world, waiting.queue);
    sched::wake_first(waiting.toy.world, waiting.queue);
    CHECK(waiting.is_woken(0));
    CHECK_FALSE(waiting.is_woken(1));
    CHECK(deque_size(waiting.toy.world, waiting.queue) == 3);
}

TEST_CASE("a semaphore wakes the first that is not done, as often as there is room") {
    Waiting waiting(3);
    sched::cancel(waiting.toy.world, waiting.waiters[0], Value());
    CHECK(sched::wake_first_pending(waiting.toy.world, waiting.queue));
    CHECK(sched::wake_first_pending(waiting.toy.world, waiting.queue));
    CHECK_FALSE(sched::wake_first_pending(waiting.toy.world, waiting.queue));
    CHECK(waiting.is_woken(1));
    CHECK(waiting.is_woken(2));
}

TEST_CASE("a queue takes out whom it wakes, and the cancelled ones before") {
    Waiting waiting(3);
    sched::cancel(waiting.toy.world, waiting.waiters[0], Value());
    CHECK(sched::release_first_pending(waiting.toy.world, waiting.queue));
    CHECK(waiting.is_woken(1));
    CHECK(deque_size(waiting.toy.world, waiting.queue) == 1);
}

TEST_CASE("an event wakes all who wait") {
    Waiting waiting(3);
    sched::wake_all(waiting.toy.world, waiting.queue);
    for (u32 i = 0; i < 3; ++i) CHECK(waiting.is_woken(i));
}

TEST_CASE("a newcomer may pass only when all who wait have been cancelled") {
    Waiting waiting(2);
    CHECK(sched::anybody_waits(waiting.toy.world, waiting.queue));
    sched::cancel(waiting.toy.world, waiting.waiters[0], Value());
    CHECK(sched::anybody_waits(waiting.toy.world, waiting.queue));
    sched::cancel(waiting.toy.world, waiting.waiters[1], Value());
    CHECK_FALSE(sched::anybody_waits(waiting.toy.world, waiting.queue));
}

TEST_CASE("a deque keeps its order while it wraps around, grows and loses items inside") {
    Toy toy;
    const Value deque = make_deque(toy.world);
    i64 next_in = 0;
    i64 next_out = 0;
    for (int round = 0; round < 50; ++round) {
        for (int i = 0; i < 3; ++i) deque_push_back(toy.world, deque, Value::integer(next_in++));
        for (int i = 0; i < 2; ++i) CHECK(deque_pop_front(toy.world, deque) == Value::integer(next_out++));
    }
    CHECK(deque_size(toy.world, deque) == 50);
    CHECK(deque_remove(toy.world, deque, Value::integer(120)));
    CHECK_FALSE(deque_remove(toy.world, deque, Value::integer(120)));
    CHECK(deque_at(toy.world, deque, 19) == Value::integer(119));
    CHECK(deque_at(toy.world, deque, 20) == Value::integer(121));
}

TEST_CASE("a copied context shares its variables until one of the two writes") {
    Toy toy;
    World& world = toy.world;
    const Value variable = sched::make_future(world, toy.loop);  // anything with an identity will do
    const Value context = sched::copy_context(world, Value());
    sched::set_context_value(world, context, variable, Value::integer(1));
    const Value copy = sched::copy_context(world, context);
    sched::set_context_value(world, copy, variable, Value::integer(2));
    CHECK(sched::find_context_value(world, context, variable) == Value::integer(1));
    CHECK(sched::find_context_value(world, copy, variable) == Value::integer(2));
}

TEST_CASE("a context cannot be entered twice, and leaving it brings back the one before") {
    Toy toy;
    const Value before = sched::current_context(toy.world);
    const Value context = sched::copy_context(toy.world);
    CHECK(sched::enter_context(toy.world, context));
    CHECK_FALSE(sched::enter_context(toy.world, context));
    CHECK(sched::current_context(toy.world) == context);
    sched::exit_context(toy.world, context);
    CHECK(sched::current_context(toy.world) == before);
}

}  // namespace
}  // namespace asyncarium::test
