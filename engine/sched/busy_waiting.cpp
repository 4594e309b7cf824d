// When looking counts as waiting, and how time then passes.
#include "engine/sched/busy_waiting.h"

#include <algorithm>
#include <utility>

#include "engine/sched/threads.h"

namespace asyncarium::sched {
namespace {

/// Programs that measure read the clock a few times without waiting in between, those that wait for it without end.
constexpr u32 kFirstReadings = 1000;
constexpr u32 kReadingsPerTick = 100;

/// More lines than what a program computes in a thread, as a rule. Once one has looked, it will look again.
constexpr StepNumber kFirstPatience = 5'000'000;
constexpr StepNumber kPatience = 200'000;
constexpr StepNumber kLinesPerTick = 20'000;

/// More iterations at one moment than programs need that do not wait. One that looks at the clock in each needs fewer. From then on
/// each takes about as long as in CPython, for a second, then ten times as long, and so on: a recording does not keep them all.
constexpr u32 kFirstRounds = 10'000;
constexpr u32 kWeightOfLooking = 100;
constexpr VirtualTime kRoundTakes{10'000};
constexpr u32 kRoundsOfALength = 100'000;
constexpr VirtualTime kLongestRound{10'000'000};
/// Loop::round_time while that passes.
constexpr VirtualTime kRoundPasses{-1};

bool computing_takes_time(const World& world) { return world.state().options.instruction_cost != 0; }

/// What was computed is a tick, which the VM puts on the clock before the next instruction.
void pass_tick(World& world) {
    world.state().computed = world.state().computed + kComputingTick;
    world.state().attention |= kAttentionComputed;
}

/// Whether anything can come of time: a timer, another thread, or what the program has just seen on the clock.
bool waits_for_time(const World& world, const Loop& loop) {
    return loop.scheduled_count > 0 || world.state().has_read_clock != 0 || has_other_threads(world);
}

VirtualTime length_of_round(u32 number) {
    VirtualTime length = kRoundTakes;
    for (; number >= kRoundsOfALength && length < kLongestRound; number -= kRoundsOfALength) length.nanoseconds *= 10;
    return length;
}

}  // namespace

VirtualTime read_clock(World& world) {
    WorldState& state = world.state();
    if (computing_takes_time(world)) return world.now();
    state.has_read_clock = 1;
    const u32 readings = ++state.clock_readings;
    if (readings > kFirstReadings && readings % kReadingsPerTick == 0) pass_tick(world);
    return world.now();
}

void forget_looks(World& world) {
    world.state().clock_readings = 0;
    world.state().looking_since = world.state().steps;
}

StepNumber patience_ends(const World& world) {
    if (computing_takes_time(world) || !has_other_threads(world)) return ~StepNumber{0};
    const WorldState& state = world.state();
    return state.looking_since + (state.has_lost_patience != 0 ? kPatience : kFirstPatience);
}

void lose_patience(World& world) {
    WorldState& state = world.state();
    state.has_lost_patience = 1;
    state.looking_since = state.steps - kPatience + kLinesPerTick;
    pass_tick(world);
}

void count_round(World& world, Loop& loop) {
    if (!waits_for_time(world, loop)) return;
    const VirtualTime now = world.now();
    const bool has_looked = std::exchange(world.state().has_read_clock, 0) != 0;
    const u32 weight = has_looked && loop.rounds < kFirstRounds ? kWeightOfLooking : 1;
    const bool goes_on = loop.round_time == now || loop.round_time == kRoundPasses;
    loop.rounds = goes_on ? loop.rounds + weight : 0;
    loop.round_time = now;
}

VirtualTime end_of_round(const World& world, Loop& loop) {
    const VirtualTime now = world.now();
    if (loop.rounds < kFirstRounds || loop.round_time != now) return now;
    if (computing_takes_time(world) || !waits_for_time(world, loop)) return now;
    loop.round_time = kRoundPasses;
    return now + length_of_round(loop.rounds - kFirstRounds);
}

}  // namespace asyncarium::sched
