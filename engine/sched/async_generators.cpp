// The register of asynchronous generators: places, and whether a generator still lives there.

#include "engine/sched/async_generators.h"

#include <algorithm>
#include <bit>
#include <unordered_set>

#include "engine/sched/loop.h"
#include "engine/world/containers.h"

namespace asyncarium::sched {
namespace {

/// Generator::hooks_called: 0 has not begun, 1 registered, 2 its closing has been arranged.
constexpr u8 kRegistered = 1;
/// The register is cleared of the dead whenever its length reaches a power of two from here on.
constexpr u32 kFirstSweep = 64;

/// The generator at that place, or null when it has died.
Value find_alive(const World& world, Value place) {
    const Value value = Value::object({static_cast<u32>(place.as_int())});
    const auto& object = world.get<Object>(value);
    if (object.references == 0 || object.type != type_ref(TypeId::AsyncGenerator)) return Value();
    return world.get<Generator>(value).hooks_called == kRegistered ? value : Value();
}

void sweep(World& world, Value places) {
    // Of a place that is there twice, the last one counts: the generator of the first has died.
    std::unordered_set<Value> seen;
    std::vector<Value> alive;
    const std::span<const Value> all = items_of(world, places);
    for (std::size_t i = all.size(); i-- > 0;) {
        if (find_alive(world, all[i]).is_some() && seen.insert(all[i]).second) alive.push_back(all[i]);
    }
    std::reverse(alive.begin(), alive.end());
    list_replace(world, places, 0, static_cast<u32>(items_of(world, places).size()), alive);
}

}  // namespace

void register_async_generator(World& world, Value generator) {
    const Value loop = running_loop(world);
    auto& object = world.get<Generator>(generator);
    if (loop.is_null() || object.hooks_called != 0) return;
    object.hooks_called = kRegistered;
    Value& places = world.get<Loop>(loop).async_generators;
    if (places.is_null()) places = make_list(world);
    list_append(world, places, Value::integer(generator.ref().index));
    const u32 count = world.get<List>(places).count;
    if (count >= kFirstSweep && std::has_single_bit(count)) sweep(world, places);
}

Value take_async_generators(World& world, Value loop) {
    const Value generators = make_list(world);
    Value& places = world.get<Loop>(loop).async_generators;
    if (places.is_null()) return generators;
    sweep(world, places);
    for (const Value place : items_of(world, places)) list_append(world, generators, find_alive(world, place));
    world.assign(places, Value());
    return generators;
}

}  // namespace asyncarium::sched
