// The clocks and the blocking sleep of module time, on the virtual clock (Modules/timemodule.c). The rest of the module is
// engine/prelude/time.py.

#include <cmath>

#include "engine/sched/busy_waiting.h"
#include "engine/sched/threads.h"
#include "engine/vm/asyncio/support.h"
#include "engine/vm/modules/natives.h"

namespace asyncarium {
namespace {

/// 2026-01-01 00:00:00 UTC: what time.time() says when a run begins.
constexpr i64 kEpochSeconds = 1'767'225'600;
constexpr i64 kNanoseconds = 1'000'000'000;

Outcome monotonic(NativeCall& call) {
    return Outcome::returns(make_float(call.world, to_seconds(sched::read_clock(call.world))));
}
Outcome monotonic_ns(NativeCall& call) {
    return Outcome::returns(make_int(call.world, sched::read_clock(call.world).nanoseconds));
}
Outcome time_now(NativeCall& call) {
    const double seconds = static_cast<double>(kEpochSeconds) + to_seconds(sched::read_clock(call.world));
    return Outcome::returns(make_float(call.world, seconds));
}
Outcome time_now_ns(NativeCall& call) {
    return Outcome::returns(
        make_int(call.world, kEpochSeconds * kNanoseconds + sched::read_clock(call.world).nanoseconds));
}

/// time.sleep: the thread parks, and with it the event loop that lives on it.
Outcome sleep(NativeCall& call) {
    World& world = call.world;
    const auto seconds = find_number(world, call[0]);
    if (!seconds) {
        return raise(world, TypeId::TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(world, call[0]));
    }
    if (std::isnan(*seconds)) return raise(world, TypeId::ValueError, "Invalid value NaN (not a number)");
    if (*seconds < 0) return raise(world, TypeId::ValueError, "sleep length must be non-negative");
    constexpr double kTooLong = 9223372036.854775807;  // 2^63 ns
    if (*seconds >= kTooLong) return raise(world, TypeId::OverflowError, "timestamp out of range for platform time_t");
    if (*seconds == 0) {
        if (!sched::others_can_run(world)) return Outcome::none();
        sched::yield_turn(world);
        return Outcome::give_turn(kNone);
    }
    const VirtualTime now = world.now();
    const VirtualTime length = from_seconds(*seconds);
    return Outcome::park(length > kForever - now ? kForever : now + length, kNone);
}

constexpr NativeSpec kTable[] = {
    {"_time.sleep", "(seconds, /)", sleep},
    {"_time.monotonic", "()", monotonic},
    {"_time.monotonic_ns", "()", monotonic_ns},
    {"_time.perf_counter", "()", monotonic},
    {"_time.perf_counter_ns", "()", monotonic_ns},
    {"_time.process_time", "()", monotonic},
    {"_time.process_time_ns", "()", monotonic_ns},
    {"_time.thread_time", "()", monotonic},
    {"_time.time", "()", time_now},
    {"_time.time_ns", "()", time_now_ns},
};

}  // namespace

NativeTable time_natives() { return kTable; }

}  // namespace asyncarium
