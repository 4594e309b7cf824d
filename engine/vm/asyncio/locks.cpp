// The native halves of Lock, Semaphore and Event (asyncio/locks.py of CPython 3.13): state[0] is the primitive, state[1] the
// waiter while there is one.

#include "engine/sched/future.h"
#include "engine/sched/wait_queue.h"
#include "engine/vm/asyncio/instance_fields.h"
#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/primitives.h"
#include "engine/vm/asyncio/support.h"

namespace asyncarium {
namespace {

enum Phase : u32 { kFresh, kWaiting };
constexpr std::size_t kPrimitive = 0;
constexpr std::size_t kWaiter = 1;

constexpr std::string_view kWaiters = "_waiters";
constexpr std::string_view kLocked = "_locked";
constexpr std::string_view kValue = "_value";

/// acquire() gives True, `async with` nothing.
enum class Gives : u8 { True, None };
template <Gives kGives>
Sent granted() {
    return Sent::returns(kGives == Gives::True ? kTrue : kNone);
}

bool is_cancellation(const World& world, Value thrown) { return world.is_instance(thrown, TypeId::CancelledError); }

Value new_coroutine(NativeCall& call, u32 routine) { return make_native_coroutine(call.world, routine, {call[0]}); }

// ---- Lock -----------------------------------------------------------------------------------------------------------------

bool is_locked(const World& world, Value lock) { return find_field(world, lock, kLocked) == kTrue; }

void take_lock(World& world, Value lock) {
    set_field(world, lock, kLocked, kTrue);
    note_acquired(world, lock, WaitReason::Lock);
}

template <Gives kGives>
Sent lock_routine(World& world, NativeCoroutine& self, Value, Value thrown) {
    const Value lock = self.state[kPrimitive];
    const Value waiters = require_wait_queue(world, lock, kWaiters);
    if (waiters.is_null()) return Sent::raised();
    if (self.phase == kFresh) {
        // Whoever comes now queues behind those who wait, also in the moment in which the lock is free for the first of them.
        if (is_locked(world, lock) || sched::anybody_waits(world, waiters)) {
            return park_on(world, self, lock, waiters, WaitReason::Lock, kWaiter, kWaiting);
        }
    } else {
        deque_remove(world, waiters, self.state[kWaiter]);
        if (thrown.is_some()) {
            // Woken and cancelled at once: the turn goes to the next.
            if (is_cancellation(world, thrown) && !is_locked(world, lock)) sched::wake_first(world, waiters);
            return rethrow(world, thrown);
        }
    }
    take_lock(world, lock);
    return granted<kGives>();
}

Outcome lock_acquire(NativeCall& call) {
    static const u32 routine = find_native_routine("Lock.acquire");
    return Outcome::returns(new_coroutine(call, routine));
}

Outcome lock_enter(NativeCall& call) {
    if (is_overridden(call.world, call[0], "acquire")) {
        return redirect_to_module(call.world, "asyncio.locks", "enter_by_method", {call[0]});
    }
    static const u32 routine = find_native_routine("Lock.__aenter__");
    return Outcome::returns(new_coroutine(call, routine));
}

/// False with RuntimeError raised when it was not held, or somebody waits whose loop is closed.
bool release_lock(World& world, Value lock) {
    const Value waiters = require_wait_queue(world, lock, kWaiters);
    if (waiters.is_null()) return false;
    if (!is_locked(world, lock)) {
        raise_error(world, TypeId::RuntimeError, "Lock is not acquired.");
        return false;
    }
    set_field(world, lock, kLocked, kFalse);
    note_released(world, lock, WaitReason::Lock);
    sched::wake_first(world, waiters);
    return world.state().raised.is_null();
}

Outcome lock_release(NativeCall& call) {
    return release_lock(call.world, call[0]) ? Outcome::none() : Outcome::raised();
}

Sent lock_exit_routine(World& world, NativeCoroutine& self, Value, Value) {
    return release_lock(world, self.state[kPrimitive]) ? Sent::returns(kNone) : Sent::raised();
}

Outcome lock_exit(NativeCall& call) {
    if (is_overridden(call.world, call[0], "release")) {
        return redirect_to_module(call.world, "asyncio.locks", "exit_by_method", {call[0]});
    }
    static const u32 routine = find_native_routine("Lock.__aexit__");
    return Outcome::returns(new_coroutine(call, routine));
}

// ---- Semaphore --------------------------------------------------------------------------------------------------------------

void change_value(World& world, Value semaphore, i64 change) {
    set_field(world, semaphore, kValue, Value::integer(number_field(world, semaphore, kValue) + change));
}

bool wake_next_for_semaphore(World& world, Value semaphore, Value waiters) {
    if (!sched::wake_first_pending(world, waiters)) return false;
    change_value(world, semaphore, -1);  // counted in for the one who was woken
    return true;
}

template <Gives kGives>
Sent semaphore_routine(World& world, NativeCoroutine& self, Value, Value thrown) {
    const Value semaphore = self.state[kPrimitive];
    const Value waiters = require_wait_queue(world, semaphore, kWaiters);
    if (waiters.is_null()) return Sent::raised();
    if (self.phase == kFresh) {
        if (number_field(world, semaphore, kValue) == 0 || sched::anybody_waits(world, waiters)) {
            return park_on(world, self, semaphore, waiters, WaitReason::Semaphore, kWaiter, kWaiting);
        }
        change_value(world, semaphore, -1);
    } else {
        const Value waiter = self.state[kWaiter];
        deque_remove(world, waiters, waiter);
        const bool was_woken = sched::is_done(world, waiter) && !sched::is_cancelled(world, waiter);
        if (thrown.is_some() && is_cancellation(world, thrown) && was_woken) change_value(world, semaphore, 1);
        // Those who came meanwhile had to queue although there was room.
        while (number_field(world, semaphore, kValue) > 0 && wake_next_for_semaphore(world, semaphore, waiters)) {
        }
        if (thrown.is_some()) return rethrow(world, thrown);
    }
    note_acquired(world, semaphore, WaitReason::Semaphore);
    return granted<kGives>();
}

Outcome semaphore_acquire(NativeCall& call) {
    static const u32 routine = find_native_routine("Semaphore.acquire");
    return Outcome::returns(new_coroutine(call, routine));
}

Outcome semaphore_enter(NativeCall& call) {
    if (is_overridden(call.world, call[0], "acquire")) {
        return redirect_to_module(call.world, "asyncio.locks", "enter_by_method", {call[0]});
    }
    static const u32 routine = find_native_routine("Semaphore.__aenter__");
    return Outcome::returns(new_coroutine(call, routine));
}

/// False with ValueError raised when a BoundedSemaphore would exceed its bound, RuntimeError when somebody waits whose loop is closed.
bool release_semaphore(World& world, Value semaphore) {
    const Value waiters = require_wait_queue(world, semaphore, kWaiters);
    if (waiters.is_null()) return false;
    const Value bound = find_field(world, semaphore, "_bound_value");
    if (bound.is_int() && number_field(world, semaphore, kValue) >= bound.as_int()) {
        raise_error(world, TypeId::ValueError, "BoundedSemaphore released too many times");
        return false;
    }
    change_value(world, semaphore, 1);
    note_released(world, semaphore, WaitReason::Semaphore);
    wake_next_for_semaphore(world, semaphore, waiters);
    return world.state().raised.is_null();
}

Outcome semaphore_release(NativeCall& call) {
    return release_semaphore(call.world, call[0]) ? Outcome::none() : Outcome::raised();
}

Sent semaphore_exit_routine(World& world, NativeCoroutine& self, Value, Value) {
    return release_semaphore(world, self.state[kPrimitive]) ? Sent::returns(kNone) : Sent::raised();
}

Outcome semaphore_exit(NativeCall& call) {
    if (is_overridden(call.world, call[0], "release")) {
        return redirect_to_module(call.world, "asyncio.locks", "exit_by_method", {call[0]});
    }
    static const u32 routine = find_native_routine("Semaphore.__aexit__");
    return Outcome::returns(new_coroutine(call, routine));
}

// ---- Event ------------------------------------------------------------------------------------------------------------------

Sent event_routine(World& world, NativeCoroutine& self, Value, Value thrown) {
    const Value event = self.state[kPrimitive];
    const Value waiters = require_wait_queue(world, event, kWaiters);
    if (waiters.is_null()) return Sent::raised();
    if (self.phase == kFresh) {
        if (find_field(world, event, kValue) == kTrue) return Sent::returns(kTrue);
        return park_on(world, self, event, waiters, WaitReason::Event, kWaiter, kWaiting);
    }
    deque_remove(world, waiters, self.state[kWaiter]);
    return thrown.is_some() ? rethrow(world, thrown) : Sent::returns(kTrue);
}

Outcome event_wait(NativeCall& call) {
    static const u32 routine = find_native_routine("Event.wait");
    return Outcome::returns(new_coroutine(call, routine));
}

Outcome event_set(NativeCall& call) {
    const Value waiters = require_wait_queue(call.world, call[0], kWaiters);
    if (waiters.is_null()) return Outcome::raised();
    if (find_field(call.world, call[0], kValue) == kTrue) return Outcome::none();
    set_field(call.world, call[0], kValue, kTrue);
    sched::wake_all(call.world, waiters);
    return none_unless_raised(call.world);
}

// ---- for the Python halves ------------------------------------------------------------------------------------------------

/// Somebody waits in that queue who has not been cancelled.
Outcome anybody_waits(NativeCall& call) { return Outcome::returns(boolean(sched::anybody_waits(call.world, call[0]))); }
Outcome new_deque(NativeCall& call) { return Outcome::returns(make_deque(call.world)); }

constexpr NativeSpec kTable[] = {
    {"_asyncio.lock_acquire:method", "(self, /)", lock_acquire},
    {"_asyncio.lock_release:method", "(self, /)", lock_release},
    {"_asyncio.lock_enter:method", "(self, /)", lock_enter},
    {"_asyncio.lock_exit:method", "(self, exc_type=None, exc=None, tb=None, /)", lock_exit},
    {"_asyncio.semaphore_acquire:method", "(self, /)", semaphore_acquire},
    {"_asyncio.semaphore_release:method", "(self, /)", semaphore_release},
    {"_asyncio.semaphore_enter:method", "(self, /)", semaphore_enter},
    {"_asyncio.semaphore_exit:method", "(self, exc_type=None, exc=None, tb=None, /)", semaphore_exit},
    {"_asyncio.event_wait:method", "(self, /)", event_wait},
    {"_asyncio.event_set:method", "(self, /)", event_set},
    {"_asyncio.anybody_waits", "(queue, /)", anybody_waits},
    {"_asyncio.new_deque", "()", new_deque},
};

constexpr NativeRoutineSpec kRoutines[] = {
    {"acquire", "Lock.acquire", lock_routine<Gives::True>},
    {"__aenter__", "Lock.__aenter__", lock_routine<Gives::None>},
    {"__aexit__", "Lock.__aexit__", lock_exit_routine},
    {"acquire", "Semaphore.acquire", semaphore_routine<Gives::True>},
    {"__aenter__", "Semaphore.__aenter__", semaphore_routine<Gives::None>},
    {"__aexit__", "Semaphore.__aexit__", semaphore_exit_routine},
    {"wait", "Event.wait", event_routine},
};

}  // namespace

NativeTable lock_natives() { return kTable; }
NativeRoutineTable lock_routines() { return kRoutines; }

}  // namespace asyncarium
