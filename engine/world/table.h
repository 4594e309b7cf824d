// How dicts and sets find their keys: an insertion-ordered array of entries and, once it is longer than a few, an
// open-addressing index of entry numbers. Probing and growth are those of CPython's sets (Objects/setobject.c) for both,
// so that sets of ints can be walked in CPython's order. containers.h has the interface that most code needs; this
// header adds the parts that the inner loops of the VM want inline.
//
// Invariants: `used` entries of the first `entry_count` have a key; in the index every live entry stands exactly once, as its
// number + 1; erased entries leave kDeletedSlot. Dicts of up to kUnindexed entries have no index (index_mask 0); sets
// always have one, of 8 slots at least, from their first element on.
#pragma once

#include <string_view>

#include "engine/world/containers.h"
#include "engine/world/text.h"

namespace asyncarium {

inline constexpr u32 kUnindexed = 8;
inline constexpr u32 kDeletedSlot = ~u32{0};

/// Walks the slots of an index in the order in which a hash is looked for: runs of ten neighbours, then jumps.
class Probe {
   public:
    Probe(u64 hash, u32 mask) : perturb_(hash), base_(hash & mask), mask_(mask) { begin_run(); }
    u32 slot() const { return static_cast<u32>(base_ + step_); }
    void next() {
        if (step_ < run_) {
            ++step_;
            return;
        }
        perturb_ >>= 5;
        base_ = (base_ * 5 + 1 + perturb_) & mask_;
        begin_run();
    }

   private:
    void begin_run() {
        run_ = base_ + 9 <= mask_ ? 9 : 0;
        step_ = 0;
    }
    u64 perturb_;
    u64 base_;
    u32 mask_;
    u32 run_ = 0;
    u32 step_ = 0;
};

inline const TableEntry* table_entries(const World& world, const Table& table) {
    return world.get<RawBlock>(table.entries).data<TableEntry>();
}
inline const u32* table_index(const World& world, const Table& table) {
    return world.get<RawBlock>(table.index).data<u32>();
}

/// The first entry with that hash for which `is_key(entry)` answers true, or -1.
template <class IsKey>
i64 table_search(const World& world, const Table& table, u64 hash, IsKey&& is_key) {
    if (table.used == 0) return -1;
    const TableEntry* entries = table_entries(world, table);
    if (table.index_mask == 0) {
        for (u32 i = 0; i < table.entry_count; ++i)
            if (entries[i].hash == hash && entries[i].key.is_some() && is_key(entries[i])) return i;
        return -1;
    }
    const u32* index = table_index(world, table);
    for (Probe probe(hash, table.index_mask);; probe.next()) {
        const u32 slot = index[probe.slot()];
        if (slot == 0) return -1;
        if (slot != kDeletedSlot && entries[slot - 1].hash == hash && is_key(entries[slot - 1])) return slot - 1;
    }
}

/// Identity or native equality; keys that only Python code can compare count as different.
bool keys_equal(World& world, Value a, Value b);

/// table_find that tells when only Python code can compare the key with an entry of the same hash: `needs_script` is then
/// set and the answer meaningless.
i64 table_lookup(World& world, Value table, Value key, u64 hash, bool& needs_script);

/// table_find for a key of layout Str, whose hash is computed when it was not: what attribute and name lookups are made of.
inline i64 table_find_string(World& world, Value dict, Value string) {
    const Table& table = world.get<Table>(dict);
    if (table.index_mask == 0) {
        if (table.used == 0) return -1;
        const TableEntry* entries = table_entries(world, table);
        for (u32 i = 0; i < table.entry_count; ++i)
            if (entries[i].key == string) return i;
    }
    const u64 hash = hash_string(world, string);
    return table_search(world, table, hash, [&](const TableEntry& entry) {
        if (entry.key == string) return true;
        if (entry.key.is_int() || world.layout_of(entry.key) != Layout::Str)
            return keys_equal(world, entry.key, string);
        return text_of(world, entry.key) == text_of(world, string);
    });
}

/// The entry of the str with that text (and hash_text), or -1.
i64 table_find_text(const World& world, Value dict, std::string_view text, u64 hash);

/// Makes room for that many entries before many are added (CPython's set_merge and dict_merge size their tables so);
/// `minimum_slots`: the index gets the first power of two above it.
void table_reserve(World& world, Value table, u32 entry_count, u64 minimum_slots);
/// Slots of the index that are not free, deleted ones included: CPython's `fill`.
inline u32 table_fill(const Table& table) { return table.index_fill; }
/// Adds every key (and value) of `from`, which is of the same kind, as set_merge does for sets and dict_merge for dicts.
void table_merge(World& world, Value into, Value from);
/// Removes and answers an element as set.pop does: new reference. The set must not be empty.
Value set_pop(World& world, Value set);
/// After many deletions: rebuilds the index when more than a quarter of its slots are deleted (set_difference_update_internal).
void set_tidy(World& world, Value set);

}  // namespace asyncarium
