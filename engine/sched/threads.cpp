// The order of turns. There are few threads at a time, so all of them are looked at instead of keeping queues.

#include "engine/sched/threads.h"

#include <algorithm>
#include <tuple>

#include "engine/world/containers.h"
#include "engine/world/sizes.h"

namespace asyncarium::sched {
namespace {

Thread& current(World& world) { return world.get<Thread>(world.state().current_thread); }

/// Nobody needs to wake it: its time comes by itself.
bool has_deadline(const Thread& thread) {
    switch (thread.state) {
        case ThreadState::Computing:
        case ThreadState::Yielding:
            return true;
        case ThreadState::Parked:
            return thread.subject.is_null() || thread.wake < kForever;
        case ThreadState::Polling:
            return thread.wake < kForever;
        default:
            return false;
    }
}

/// Ready, or its deadline has come.
bool can_run(const World& world, const Thread& thread) {
    return thread.state == ThreadState::Ready || (has_deadline(thread) && thread.wake <= world.now());
}

/// Another thread of its process holds the interpreter lock.
bool lacks_lock(const World& world, const Thread& thread) {
    const auto threads = items_of(world, world.state().threads);
    return std::any_of(threads.begin(), threads.end(), [&](Value value) {
        const auto& other = world.get<Thread>(value);
        return &other != &thread && other.state == ThreadState::Computing && other.process == thread.process;
    });
}

/// Lower goes first: who holds the lock, who is ready, who is due, whose loop polls, who has nothing better to do.
std::tuple<int, VirtualTime, i64> rank(const Thread& thread) {
    switch (thread.state) {
        case ThreadState::Computing:
            return {0, thread.wake, thread.turn};
        case ThreadState::Ready:
            return {1, VirtualTime(), thread.turn};
        case ThreadState::Parked:
            return {2, thread.wake, thread.turn};
        case ThreadState::Polling:
            return {3, thread.wake, thread.turn};
        default:
            return {4, thread.wake, thread.turn};
    }
}

/// The current thread goes on when it is `moment`, behind those that have waited for that longer.
void wait_until(World& world, ThreadState state, VirtualTime moment) {
    Thread& thread = current(world);
    thread.state = state;
    thread.wake = moment;
    thread.turn = ++world.state().last_turn;
}

void make_ready(World& world, Thread& thread) {
    thread.state = ThreadState::Ready;
    thread.wake = world.now();
    thread.turn = ++world.state().last_turn;
}

}  // namespace

Value make_thread(World& world, const ThreadStart& start) {
    WorldState& state = world.state();
    auto& thread = world.make<Thread>(TypeId::Thread);
    const Value value = world.value_of(thread);
    list_append_owned(world, state.threads, value);
    thread.id = ThreadId{++state.thread_count};
    thread.target = world.retain(start.target);
    thread.object = world.retain(start.object);
    thread.name = world.retain(start.name);
    thread.process = start.process;
    // Below the target CPython has threading's _bootstrap, _bootstrap_inner and run.
    thread.recursion_depth = 3;
    auto& entry = world.get<Frame>(world.allocate(frame_bytes(0), type_ref(TypeId::Frame)));
    entry.kind = FrameKind::Entry;
    thread.frame = world.value_of(entry);
    make_ready(world, thread);
    return value;
}

bool others_can_run(const World& world) {
    const auto threads = items_of(world, world.state().threads);
    return std::any_of(threads.begin(), threads.end(), [&](Value value) {
        return value != world.state().current_thread && can_run(world, world.get<Thread>(value));
    });
}

Value find_waiting(const World& world, Value subject) {
    const Thread* longest = nullptr;
    for (const Value value : items_of(world, world.state().threads)) {
        const auto& thread = world.get<Thread>(value);
        if (thread.state != ThreadState::Parked || thread.subject != subject) continue;
        if (longest == nullptr || thread.turn < longest->turn) longest = &thread;
    }
    return longest == nullptr ? Value() : world.value_of(*longest);
}

void wake(World& world, Value value) {
    auto& thread = world.get<Thread>(value);
    world.assign(thread.subject, Value());
    thread.wake_value = kTrue;
    make_ready(world, thread);
}

void hand_over(World& world, Value thread) {
    make_ready(world, current(world));
    current(world).turn = --world.state().first_turn;
    world.get<Thread>(thread).turn = --world.state().first_turn;
}

void yield_turn(World& world) { wait_until(world, ThreadState::Yielding, world.now()); }

void give_lock_away(World& world) { make_ready(world, current(world)); }

void start_polling(World& world, VirtualTime until) { wait_until(world, ThreadState::Polling, until); }

void wake_poll(World& world, Value loop) {
    for (const Value value : items_of(world, world.state().threads)) {
        auto& thread = world.get<Thread>(value);
        if (thread.state == ThreadState::Polling && thread.loop == loop) thread.wake = world.now();
    }
}

void start_computing(World& world) {
    Thread& thread = current(world);
    thread.state = ThreadState::Computing;
    thread.wake = world.now();
    world.state().computed = {};
}

Value find_impatient(const World& world) {
    const auto& holder = world.get<Thread>(world.state().current_thread);
    const VirtualTime now = world.now();
    const Thread* first = nullptr;
    for (const Value value : items_of(world, world.state().threads)) {
        const auto& thread = world.get<Thread>(value);
        if (&thread == &holder || thread.process != holder.process || !can_run(world, thread)) continue;
        const VirtualTime since = std::max(thread.wake, holder.since);
        if (now - since < world.state().switch_interval) continue;
        if (first == nullptr || std::tuple(thread.wake, thread.turn) < std::tuple(first->wake, first->turn)) {
            first = &thread;
        }
    }
    return first == nullptr ? Value() : world.value_of(*first);
}

Turn next_turn(const World& world) {
    const VirtualTime now = world.now();
    const Thread* best = nullptr;
    Turn turn{.kind = Turn::Kind::Deadlock, .thread = Value(), .until = kForever};
    for (const Value value : items_of(world, world.state().threads)) {
        const auto& thread = world.get<Thread>(value);
        if (has_deadline(thread) && thread.wake > now) {
            turn.kind = Turn::Kind::AdvanceClock;
            turn.until = std::min(turn.until, thread.wake);
        } else if (can_run(world, thread) && !lacks_lock(world, thread)) {
            if (best == nullptr || rank(thread) < rank(*best)) best = &thread;
        }
    }
    if (best == nullptr) return turn;
    return {.kind = Turn::Kind::Run, .thread = world.value_of(*best), .until = now};
}

}  // namespace asyncarium::sched
