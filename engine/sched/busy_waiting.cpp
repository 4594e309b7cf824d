// When looking counts as waiting, and how time then passes.
#include "engine/sched/busy_waiting.h"

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

bool computing_takes_time(const World& world) { return world.state().options.instruction_cost != 0; }

/// What was computed is a tick, which the VM puts on the clock before the next instruction.
void pass_tick(World& world) {
    world.state().computed = world.state().computed + kComputingTick;
    world.state().attention |= kAttentionComputed;
}

}  // namespace

VirtualTime read_clock(World& world) {
    WorldState& state = world.state();
    if (computing_takes_time(world)) return world.now();
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

}  // namespace asyncarium::sched
