// The one place where cycles are collected in the middle of an instruction.
#include "engine/world/room.h"

#include <utility>

#include "engine/world/errors.h"

namespace asyncarium {
namespace {

/// While a thread runs, what it remembers as its frame is out of date and not counted; the real one is held by the machine.
void collect_in_instruction(World& world) {
    auto& thread = world.get<Thread>(world.state().current_thread);
    const Value frame = std::exchange(thread.frame, Value());
    world.collect_cycles(World::Collect::Everything, Value());
    thread.frame = frame;
}

bool has_room(const World& world, u64 bytes) {
    const WorldState& state = world.state();
    return state.live <= state.options.memory_limit && bytes <= state.options.memory_limit - state.live;
}

}  // namespace

bool require_room(World& world, u64 count, u64 unit) {
    constexpr u64 kLongest = u64{1} << 31;  // lengths are counted in 32 bits
    if (count < kLongest && count * unit < kLongest) {
        if (has_room(world, count * unit)) return true;
        collect_in_instruction(world);
        if (has_room(world, count * unit)) return true;
    }
    raise_memory_error(world);
    return false;
}

}  // namespace asyncarium
