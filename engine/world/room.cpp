// The one place where cycles are collected in the middle of an instruction.
#include "engine/world/room.h"

#include <utility>

#include "engine/world/errors.h"

namespace asyncarium {
namespace {

/// While a thread runs, what it remembers as its frame is out of date and not counted; the real one is held by the machine.
void collect_in_instruction(World& world) {
    WorldState& state = world.state();
    if (state.steps < state.next_collection) return;
    const u64 live = state.live;
    auto& thread = world.get<Thread>(state.current_thread);
    const Value frame = std::exchange(thread.frame, Value());
    world.collect_cycles(World::Collect::Everything, Value());
    thread.frame = frame;
    constexpr u64 kBytesPerLine = 64;  // what of a walk over the arena a line is worth
    const bool has_helped = state.live + state.used / 16 <= live || world.get<List>(state.finalizers).count > 0;
    state.next_collection = has_helped ? state.steps : state.steps + state.used / kBytesPerLine;
}

/// What is small is looked at between two instructions (check_memory): what tells of a MemoryError may go beyond the limit by that.
constexpr u64 kSmall = 4096;

bool has_room(const World& world, u64 bytes) {
    if (bytes <= kSmall) return true;
    const WorldState& state = world.state();
    return state.live <= state.options.memory_limit && bytes <= state.options.memory_limit - state.live;
}

/// Whether collecting has found what has code to run first, and nobody has waited for that yet: the arena is larger than the limit, so
/// that something may be granted meanwhile.
bool may_wait_for_deaths(World& world, u64 bytes) {
    WorldState& state = world.state();
    if ((state.attention & kAttentionDying) != 0 || bytes > state.options.memory_limit / 4) return false;
    if (world.get<List>(state.finalizers).count == 0) return false;
    state.attention |= kAttentionDying;
    return true;
}

}  // namespace

bool require_room(World& world, u64 count, u64 unit) {
    constexpr u64 kLongest = u64{1} << 31;  // lengths are counted in 32 bits
    if (count < kLongest && count * unit < kLongest) {
        if (has_room(world, count * unit)) return true;
        collect_in_instruction(world);
        if (has_room(world, count * unit) || may_wait_for_deaths(world, count * unit)) return true;
    }
    raise_memory_error(world);
    return false;
}

}  // namespace asyncarium
