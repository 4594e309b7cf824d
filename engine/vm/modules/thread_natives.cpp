// Module _thread: what engine/prelude/threading.py and its kin stand on. A lock, an event, a queue are Python objects there; what
// they need of the machine is to park a thread until somebody wakes those who wait for an object (sched/threads.h).

#include <algorithm>

#include "engine/sched/threads.h"

#include "engine/vm/asyncio/support.h"
#include "engine/vm/modules/natives.h"

namespace asyncarium {
namespace {

const Thread& current_thread(const World& world) { return world.get<Thread>(world.state().current_thread); }

/// (run, object, name, process): starts a thread that calls run(); it has the first turn.
Outcome start(NativeCall& call) {
    World& world = call.world;
    const auto process = static_cast<u32>(call[3].as_int());
    const Value thread = sched::make_thread(
        world, {.target = call[0], .object = null_if_none(call[1]), .name = call[2], .process = process});
    world.emit({.kind = EventKind::ThreadStarted,
                .a = world.get<Thread>(thread).id.number,
                .b = process,
                .text = text_of(world, call[2])});
    sched::hand_over(world, thread);
    return Outcome::give_turn(kNone);
}

/// (subject, seconds or None): blocks until somebody wakes who waits for `subject`; False when the time is over. It lasts a nanosecond
/// at least: what is left of a time-out can be a rounding error that never goes away.
Outcome park(NativeCall& call) {
    World& world = call.world;
    VirtualTime until = kForever;
    if (const auto seconds = find_number(world, call[1])) {
        const VirtualTime length = std::max(from_seconds(*seconds), VirtualTime{1});
        const VirtualTime now = world.now();
        until = length >= kForever - now ? kForever : now + length;
    }
    auto& thread = world.get<Thread>(world.state().current_thread);
    world.assign(thread.subject, call[0]);
    return Outcome::park(until, kFalse);
}

/// (subject): wakes the one who has waited longest; False when nobody waits.
Outcome wake(NativeCall& call) {
    const Value thread = sched::find_waiting(call.world, call[0]);
    if (thread.is_null()) return Outcome::returns(kFalse);
    sched::wake(call.world, thread);
    return Outcome::returns(kTrue);
}

/// (subject): the same, and lets that one run at once.
Outcome wake_and_run(NativeCall& call) {
    const Value thread = sched::find_waiting(call.world, call[0]);
    if (thread.is_null()) return Outcome::returns(kFalse);
    sched::wake(call.world, thread);
    sched::hand_over(call.world, thread);
    return Outcome::give_turn(kTrue);
}

/// The threading.Thread of the thread that calls; None: it has none yet.
Outcome current(NativeCall& call) {
    const Value object = current_thread(call.world).object;
    return object.is_null() ? Outcome::none() : Outcome::returns(call.world.retain(object));
}
Outcome set_current(NativeCall& call) {
    call.world.assign(call.world.get<Thread>(call.world.state().current_thread).object, call[0]);
    return Outcome::none();
}

/// A number that looks like those of CPython on Linux, where it is an address.
Outcome ident(NativeCall& call) {
    constexpr i64 kMainThread = 0x7f6e'1c4b'9740;
    constexpr i64 kStackSize = 0x80'1000;
    return Outcome::returns(make_int(call.world, kMainThread - i64{current_thread(call.world).id.number} * kStackSize));
}

/// A number for Thread::process.
Outcome new_process(NativeCall& call) { return Outcome::returns(Value::integer(++call.world.state().process_count)); }
Outcome current_process(NativeCall& call) {
    return Outcome::returns(Value::integer(current_thread(call.world).process));
}

/// (function, globals): a function like it that sees other globals.
Outcome with_globals(NativeCall& call) {
    World& world = call.world;
    if (world.layout_of(call[0]) != Layout::Function) return raise(world, TypeId::TypeError, "a function is required");
    auto& copy = world.make<Function>(TypeId::Function);
    const auto& original = world.get<Function>(call[0]);
    copy.code = original.code;
    copy.flags = original.flags;
    copy.globals = world.retain(call[1]);
    copy.module = world.retain(original.module);
    copy.closure = world.retain(original.closure);
    copy.defaults = world.retain(original.defaults);
    copy.kwdefaults = world.retain(original.kwdefaults);
    copy.name = world.retain(original.name);
    copy.qualname = world.retain(original.qualname);
    copy.annotations = world.retain(original.annotations);
    copy.doc = world.retain(original.doc);
    copy.dict = world.retain(original.dict);
    return Outcome::returns(world.value_of(copy));
}

/// (process): a new dict for the globals of a process. Inline caches know globals by their version alone, so its versions are of
/// a range of their own.
Outcome new_globals(NativeCall& call) {
    constexpr u32 kVersionsOfProcess = 1 << 20;
    const Value dict = make_dict(call.world);
    call.world.get<Dict>(dict).version = static_cast<u32>(call[0].as_int()) * kVersionsOfProcess;
    return Outcome::returns(dict);
}

/// (function): what the main thread calls when the program is through.
Outcome at_end(NativeCall& call) {
    set_item(call.world, call.world.state().helpers, "_wait_for_threads", call[0]);
    return Outcome::none();
}

constexpr NativeSpec kTable[] = {
    {"_thread.start", "(run, object, name, process, /)", start},
    {"_thread.park", "(subject, seconds, /)", park},
    {"_thread.wake", "(subject, /)", wake},
    {"_thread.wake_and_run", "(subject, /)", wake_and_run},
    {"_thread.current", "()", current},
    {"_thread.set_current", "(object, /)", set_current},
    {"_thread.get_ident", "()", ident},
    {"_thread.new_process", "()", new_process},
    {"_thread.current_process", "()", current_process},
    {"_thread.with_globals", "(function, globals, /)", with_globals},
    {"_thread.new_globals", "(process, /)", new_globals},
    {"_thread.at_end", "(function, /)", at_end},
};

}  // namespace

NativeTable thread_natives() { return kTable; }

}  // namespace asyncarium
