// The one str of each identifier. The table is bare: a slot is a string's place, everything else is in the string. It is a quarter of
// what a dict would take, and a world has thousands of these strings.
#include "engine/world/sizes.h"
#include "engine/world/text.h"

namespace asyncarium {
namespace {

constexpr u32 kFirstSlots = 4096;

Ref* slots_of(World& world) { return world.get<RawBlock>(world.state().interned).data<Ref>(); }

/// Where the text stands, or the free slot where it would.
Ref& find_slot(World& world, std::string_view text, u64 hash) {
    Ref* const slots = slots_of(world);
    const u64 mask = world.state().interned_slots - 1;
    for (u64 slot = hash & mask;; slot = (slot + 1) & mask) {
        if (!slots[slot].is_some()) return slots[slot];
        const Str& string = world.get<Str>(slots[slot]);
        if (string.hash == hash && std::string_view(string.bytes, string.byte_count) == text) return slots[slot];
    }
}

/// A table of twice the size, or the first.
void grow(World& world) {
    WorldState& state = world.state();
    const Ref old = state.interned;
    const u32 old_slots = state.interned_slots;
    state.interned_slots = old_slots == 0 ? kFirstSlots : old_slots * 2;
    state.interned = world.allocate(raw_bytes<Ref>(state.interned_slots), Ref());
    if (!old.is_some()) return;
    for (u32 i = 0; i < old_slots; ++i) {
        const Ref string = world.get<RawBlock>(old).data<Ref>()[i];
        if (!string.is_some()) continue;
        const Str& moved = world.get<Str>(string);
        find_slot(world, {moved.bytes, moved.byte_count}, moved.hash) = string;
    }
    world.free_block(old, raw_bytes<Ref>(old_slots));
}

}  // namespace

Value World::name(NameId id) {
    Ref& name = get<RawBlock>(state().names).data<Ref>()[id.number];
    if (!name.is_some()) name = intern(*this, program().names[id.number]).ref();
    return Value::object(name);
}

Value intern(World& world, std::string_view utf8) {
    WorldState& state = world.state();
    if (state.interned_count * u64{4} >= state.interned_slots * u64{3}) grow(world);
    const u64 hash = hash_text(utf8);
    Ref& slot = find_slot(world, utf8, hash);
    if (slot.is_some()) return world.retain(Value::object(slot));
    const Local string(world, make_string(world, utf8));
    if (text_of(world, string) != utf8)
        return world.retain(string.get());  // repaired: it would not be found by this text
    world.get<Str>(string.get()).hash = hash;
    slot = world.retain(string.get()).ref();
    ++state.interned_count;
    return world.retain(string.get());
}

}  // namespace asyncarium
