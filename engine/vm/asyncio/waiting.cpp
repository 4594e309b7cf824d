// Waiting: asyncio.sleep, what simulated I/O awaits, and the hidden functions with which the Python half of asyncio says
// what its futures are waited for (for the recording, the window and the deadlock report).

#include "engine/sched/context.h"
#include "engine/sched/future.h"
#include "engine/sched/handle.h"
#include "engine/sched/loop.h"
#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/support.h"

namespace asyncarium {
namespace {

// ---- sleep: state is delay, result, future, timer; simulated I/O: the same, with a text instead of a result -----------------

enum SleepPhase : u32 { kFresh, kTimer, kTurn };
enum SleepState : std::size_t { kDelay, kResult, kFuture, kHandle, kText = kResult };

/// sleep(0): one turn of the loop, without a timer.
Sent give_a_turn(NativeCoroutine& self) {
    self.phase = kTurn;
    return Sent::yields(kNone);
}

/// The future says until when it is waited for, and of I/O also for what.
void mark_sleep(World& world, NativeCoroutine& self, WaitReason reason) {
    auto& future = world.get<Future>(self.state[kFuture]);
    future.reason = reason;
    future.subject = reason == WaitReason::Io ? make_tuple(world, {self.state[kHandle], self.state[kText]})
                                              : world.retain(self.state[kHandle]);
}

Sent begin_sleep(World& world, NativeCoroutine& self, WaitReason reason) {
    const auto delay = find_number(world, self.state[kDelay]);
    if (!delay) {
        raise_error(world, TypeId::TypeError, "'<=' not supported between instances of '{}' and 'int'",
                    type_name(world, self.state[kDelay]));
        return Sent::raised();
    }
    if (*delay <= 0) return give_a_turn(self);
    if (*delay != *delay) {
        raise_error(world, TypeId::ValueError, "Invalid delay: NaN (not a number)");
        return Sent::raised();
    }
    const Value loop = require_running_loop(world);
    if (loop.is_null()) return Sent::raised();
    const VirtualTime when = sched::deadline_after(world, *delay);
    const Value future = sched::make_future(world, loop);
    self.state[kFuture] = future;
    const Value timer =
        sched::call_at(world, loop, when, CallbackKind::SetResultUnlessCancelled, future, self.state[kResult], Value());
    if (timer.is_null()) return Sent::raised();
    self.state[kHandle] = timer;
    mark_sleep(world, self, reason);
    world.get<Future>(future).blocking = 1;
    self.phase = kTimer;
    return Sent::yields(world.retain(future));
}

Sent end_sleep(World& world, NativeCoroutine& self, Value thrown) {
    const Value future = self.state[kFuture];
    sched::cancel_handle(world, self.state[kHandle]);
    world.assign(world.get<Future>(future).subject, Value());
    if (thrown.is_some()) {
        // CPython's timer has a copy from the beginning, and its traceback keeps the timer.
        world.assign_owned(world.get<Handle>(self.state[kHandle]).context, sched::copy_context(world));
        raise_exception(world, thrown);
        return Sent::raised();
    }
    if (!sched::is_done(world, future)) {
        raise_error(world, TypeId::RuntimeError, "await wasn't used with future");
        return Sent::raised();
    }
    const Value result = sched::result(world, future);
    return result.is_null() ? Sent::raised() : Sent::returns(result);
}

template <WaitReason kReason>
Sent sleep_routine(World& world, NativeCoroutine& self, Value, Value thrown) {
    if (self.phase == kFresh) return begin_sleep(world, self, kReason);
    if (self.phase == kTimer) return end_sleep(world, self, thrown);
    if (thrown.is_null()) return Sent::returns(world.retain(self.state[kResult]));
    raise_exception(world, thrown);
    return Sent::raised();
}

constexpr NativeRoutineSpec kRoutines[] = {{"sleep", "sleep", sleep_routine<WaitReason::Timer>},
                                           {"io_sleep", "io_sleep", sleep_routine<WaitReason::Io>}};

Outcome sleep(NativeCall& call) {
    static const u32 routine = find_native_routine("sleep");
    return Outcome::returns(make_native_coroutine(call.world, routine, {call[0], call[1]}));
}

/// What simulated networks, databases and files await: (seconds, text naming what is waited for).
Outcome io_sleep(NativeCall& call) {
    static const u32 routine = find_native_routine("io_sleep");
    return Outcome::returns(make_native_coroutine(call.world, routine, {call[0], call[1]}));
}

// ---- who waits for what --------------- -----------------------------------------------------------------------------------

WaitReason reason_of(Value number) { return static_cast<WaitReason>(number.as_int()); }

/// The number of a WaitReason by its enumerator's name, for the prelude's constants.
Outcome reason_named(NativeCall& call) {
    constexpr std::string_view kNames[] = {
#define REASON(name, word, text) #name,
#include "engine/world/wait_reasons.def"
#undef REASON
    };
    const std::string_view wanted = text_of(call.world, call[0]);
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        if (kNames[i] == wanted) return Outcome::returns(Value::integer(static_cast<i64>(i)));
    }
    return raise(call.world, TypeId::ValueError, "no wait reason {}", wanted);
}

/// A future on a loop for somebody who waits because of `subject`: (loop, reason, subject).
Outcome waiter(NativeCall& call) {
    return Outcome::returns(sched::make_waiter(call.world, call[0], reason_of(call[1]), null_if_none(call[2])));
}

/// Says of a future made elsewhere why it is waited for: (future, reason, subject).
Outcome mark(NativeCall& call) {
    auto& future = call.world.get<Future>(call[0]);
    future.reason = reason_of(call[1]);
    call.world.assign(future.subject, null_if_none(call[2]));
    return Outcome::none();
}

/// The types that live in C++, for the prelude to name.
Outcome types(NativeCall& call) {
    return Outcome::returns(
        make_tuple(call.world, {type_value(TypeId::Future), type_value(TypeId::Task), type_value(TypeId::Handle),
                                type_value(TypeId::TimerHandle), type_value(TypeId::Loop),
                                type_value(TypeId::CancelledError), type_value(TypeId::InvalidStateError)}));
}

constexpr NativeSpec kTable[] = {
    {"_asyncio.sleep:python", "(delay, result=None)", sleep}, {"_asyncio.io_sleep", "(seconds, text, /)", io_sleep},
    {"_asyncio.reason_named", "(name, /)", reason_named},     {"_asyncio.waiter", "(loop, reason, subject, /)", waiter},
    {"_asyncio.mark", "(future, reason, subject, /)", mark},  {"_asyncio.types", "()", types},
};

}  // namespace

NativeTable waiting_natives() { return kTable; }
NativeRoutineTable waiting_routines() { return kRoutines; }

}  // namespace asyncarium
