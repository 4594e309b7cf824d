// Dicts and sets: the entries, their index, finding, adding, erasing, growing.
#include "engine/world/table.h"

#include <algorithm>
#include <cstring>

#include "engine/world/sizes.h"

namespace asyncarium {

namespace {

constexpr u32 kSmallestIndex = 8;

TableEntry* entries_in(World& world, Table& table) { return world.get<RawBlock>(table.entries).data<TableEntry>(); }
u32* index_in(World& world, Table& table) { return world.get<RawBlock>(table.index).data<u32>(); }

bool is_set(const World& world, const Table& table) { return world.get<TypeObject>(table.type).layout != Layout::Dict; }

void free_index(World& world, Table& table) {
    if (table.index.is_some()) world.free_block(table.index, raw_bytes<u32>(u64{table.index_mask} + 1));
    table.index = {};
    table.index_mask = 0;
    table.index_fill = 0;
}

/// Into the last deleted slot on the way to a free one, else into that: then a slot was used up, and the answer is true
/// (set_add_entry).
bool put_in_index(u32* index, u32 mask, u64 hash, u32 entry) {
    Probe probe(hash, mask);
    u32 deleted = kDeletedSlot;
    for (; index[probe.slot()] != 0; probe.next())
        if (index[probe.slot()] == kDeletedSlot) deleted = probe.slot();
    const bool reuse = deleted != kDeletedSlot;
    index[reuse ? deleted : probe.slot()] = entry + 1;
    return !reuse;
}

/// A new index with the first power of two above `minimum` as its slots. Sets keep the order of their old slots, as
/// set_table_resize does: it decides which of two colliding elements comes first.
void rebuild_index(World& world, Table& table, u64 minimum) {
    u64 slots = kSmallestIndex;
    while (slots <= minimum) slots *= 2;
    const u32 mask = static_cast<u32>(slots - 1);
    const Ref block = world.allocate(raw_bytes<u32>(slots), Ref());
    u32* index = world.get<RawBlock>(block).data<u32>();
    const TableEntry* entries = table.entries.is_some() ? entries_in(world, table) : nullptr;
    if (table.index_mask != 0 && is_set(world, table)) {
        const u32* old = index_in(world, table);
        for (u32 slot = 0; slot <= table.index_mask; ++slot)
            if (old[slot] != 0 && old[slot] != kDeletedSlot)
                put_in_index(index, mask, entries[old[slot] - 1].hash, old[slot] - 1);
    } else {
        for (u32 i = 0; i < table.entry_count; ++i)
            if (entries[i].key.is_some()) put_in_index(index, mask, entries[i].hash, i);
    }
    free_index(world, table);
    table.index = block;
    table.index_mask = mask;
    table.index_fill = table.used;
}

/// Closes the gaps of erased entries; slots of the index stay where they are.
void compact(World& world, Table& table) {
    TableEntry* entries = entries_in(world, table);
    const bool indexed = table.index_mask != 0;
    u32 next = 0;
    for (u32 i = 0; i < table.entry_count; ++i) {
        if (entries[i].key.is_null()) continue;
        if (i != next) {
            if (indexed) {
                u32* index = index_in(world, table);
                Probe probe(entries[i].hash, table.index_mask);
                while (index[probe.slot()] != i + 1) probe.next();
                index[probe.slot()] = next + 1;
            }
            entries[next] = entries[i];
        }
        ++next;
    }
    table.entry_count = next;
}

void grow_entries(World& world, Table& table, u32 capacity) {
    const Ref block = world.allocate_uninitialised(raw_bytes<TableEntry>(capacity), Ref());
    if (table.entries.is_some()) {
        std::memcpy(world.get<RawBlock>(block).data<TableEntry>(), entries_in(world, table),
                    table.entry_count * sizeof(TableEntry));
        world.free_block(table.entries, raw_bytes<TableEntry>(table.capacity));
    }
    table.entries = block;
    table.capacity = capacity;
}

void make_room_for_one(World& world, Table& table) {
    if (table.entry_count < table.capacity) return;
    if (table.used < table.entry_count - table.entry_count / 4) {
        compact(world, table);
    } else {
        grow_entries(world, table,
                     table.capacity == 0  ? 4
                     : table.capacity < 8 ? 8
                                          : table.capacity + table.capacity / 2);
    }
}

/// As in CPython's sets, whose order shows. Dicts are small with less.
u64 grown_slots(const World& world, const Table& table) {
    return table.used > 50000 || !is_set(world, table) ? u64{table.used} * 2 : u64{table.used} * 4;
}

/// Appends an entry whose key is known not to be there. The references are the caller's, taken over.
void append_entry(World& world, Table& table, Value key, u64 hash, Value value) {
    const bool set = is_set(world, table);
    if (set && table.entry_count == 0) {
        if (table.index_mask == 0) rebuild_index(world, table, 0);
        if (table.used == 0 && table.index_fill == 0) table.all_ints = 1;
    }
    make_room_for_one(world, table);
    if (!key.is_int()) table.all_ints = 0;
    const u32 number = table.entry_count++;
    entries_in(world, table)[number] = {hash, key, value};
    ++table.used;
    ++table.version;
    if (table.index_mask == 0) {
        if (table.entry_count > kUnindexed) rebuild_index(world, table, grown_slots(world, table));
        return;
    }
    if (!put_in_index(index_in(world, table), table.index_mask, hash, number)) return;
    ++table.index_fill;
    if (u64{table.index_fill} * 5 >= u64{table.index_mask} * 3) rebuild_index(world, table, grown_slots(world, table));
}

void copy_blocks(World& world, const Table& from, Table& into) {
    grow_entries(world, into, from.entry_count);
    std::memcpy(entries_in(world, into), table_entries(world, from), from.entry_count * sizeof(TableEntry));
    into.entry_count = from.entry_count;
    into.used = from.used;
    free_index(world, into);
    for (const TableEntry& entry : std::span(entries_in(world, into), into.entry_count)) {
        world.retain(entry.key);
        world.retain(entry.value);
    }
    if (from.index_mask == 0) return;
    into.index = world.allocate_uninitialised(raw_bytes<u32>(u64{from.index_mask} + 1), Ref());
    into.index_mask = from.index_mask;
    into.index_fill = from.index_fill;
    std::memcpy(index_in(world, into), table_index(world, from), (u64{from.index_mask} + 1) * sizeof(u32));
}

/// The first step of set_merge: one big resize at the start.
void reserve_for_merge(World& world, Value set, u32 more) {
    const Table& table = world.get<Table>(set);
    const u64 mask = table.index_mask == 0 ? kSmallestIndex - 1 : table.index_mask;
    if ((u64{table.index_fill} + more) * 5 < mask * 3) return;
    table_reserve(world, set, std::max(table.capacity, table.used + more), (u64{table.used} + more) * 2);
}

/// True when an empty table may take over the entries and the index as they stand.
bool can_copy_blocks(const World& world, const Table& from, const Table& empty) {
    if (from.used != from.entry_count || is_set(world, from) != is_set(world, empty)) return false;
    if (!is_set(world, from)) return true;
    const u32 mask = empty.index_mask == 0 ? kSmallestIndex - 1 : empty.index_mask;
    return mask == from.index_mask && from.index_fill == from.used;
}

Value make_table(World& world, TypeId type) {
    Table& table = world.make<Table>(type);
    table.all_ints = type == TypeId::Dict ? 0 : 1;
    return world.value_of(table);
}

}  // namespace

Value make_dict(World& world) { return make_table(world, TypeId::Dict); }
Value make_set(World& world, TypeId set_or_frozenset) { return make_table(world, set_or_frozenset); }

bool keys_equal(World& world, Value a, Value b) {
    if (a == b) return true;
    bool needs_script = false;
    return equal_natively(world, a, b, needs_script) && !needs_script;
}

i64 table_find(World& world, Value table_value, Value key, u64 hash) {
    const Table& table = world.get<Table>(table_value);
    if (key.is_object() && world.layout_of(key) == Layout::Str) return table_find_string(world, table_value, key);
    return table_search(world, table, hash, [&](const TableEntry& entry) { return keys_equal(world, entry.key, key); });
}

i64 table_lookup(World& world, Value table, Value key, u64 hash, bool& needs_script) {
    return table_search(world, world.get<Table>(table), hash, [&](const TableEntry& entry) {
        return entry.key == key ||
               (!needs_script && equal_natively(world, entry.key, key, needs_script) && !needs_script);
    });
}

i64 table_find_text(const World& world, Value dict, std::string_view text, u64 hash) {
    return table_search(world, world.get<Table>(dict), hash, [&](const TableEntry& entry) {
        return entry.key.is_object() && world.layout_of(entry.key) == Layout::Str && text_of(world, entry.key) == text;
    });
}

void table_set(World& world, Value table_value, Value key, u64 hash, Value value) {
    Table& table = world.get<Table>(table_value);
    const i64 found = table_find(world, table_value, key, hash);
    if (found >= 0) {
        world.assign(entries_in(world, table)[found].value, value);
        return;
    }
    append_entry(world, table, world.retain(key), hash, world.retain(value));
}

void table_append(World& world, Value table, Value key, u64 hash, Value value) {
    append_entry(world, world.get<Table>(table), world.retain(key), hash, world.retain(value));
}

bool table_erase(World& world, Value table, Value key, u64 hash) {
    const i64 found = table_find(world, table, key, hash);
    if (found < 0) return false;
    table_erase_entry(world, table, static_cast<u32>(found));
    return true;
}

void table_drop_empty_end(World& world, Value table_value) {
    Table& table = world.get<Table>(table_value);
    while (table.entry_count > 0 && entries_in(world, table)[table.entry_count - 1].key.is_null()) --table.entry_count;
}

void table_erase_entry(World& world, Value table_value, u32 number) {
    Table& table = world.get<Table>(table_value);
    TableEntry& entry = entries_in(world, table)[number];
    if (table.index_mask != 0) {
        u32* index = index_in(world, table);
        Probe probe(entry.hash, table.index_mask);
        while (index[probe.slot()] != number + 1) probe.next();
        index[probe.slot()] = kDeletedSlot;
    }
    const TableEntry old = entry;
    entry = {};
    --table.used;
    ++table.version;
    // Whoever walks a dict must not meet what is added next in the place of what is deleted now (Objects/dictobject.c).
    if (is_set(world, table)) table_drop_empty_end(world, table_value);
    world.release(old.key);
    world.release(old.value);
}

void table_clear(World& world, Value table_value) {
    Table& table = world.get<Table>(table_value);
    const Ref entries = table.entries;
    const u32 count = table.entry_count;
    const u32 capacity = table.capacity;
    free_index(world, table);
    table.entries = {};
    table.used = table.entry_count = table.capacity = 0;
    table.all_ints = is_set(world, table) ? 1 : 0;
    table.scripted_keys = 0;
    table.frozen_hash = 0;
    ++table.version;
    if (!entries.is_some()) return;
    for (const TableEntry& entry : std::span(world.get<RawBlock>(entries).data<TableEntry>(), count)) {
        world.release(entry.key);
        world.release(entry.value);
    }
    world.free_block(entries, raw_bytes<TableEntry>(capacity));
}

Value table_copy(World& world, Value table_value, TypeId type) {
    const Value copy = make_table(world, type);
    table_merge(world, copy, table_value);
    return copy;
}

void table_reserve(World& world, Value table_value, u32 entry_count, u64 minimum_slots) {
    Table& table = world.get<Table>(table_value);
    if (entry_count > table.capacity) grow_entries(world, table, entry_count);
    if (is_set(world, table) || entry_count > kUnindexed) rebuild_index(world, table, minimum_slots);
}

void table_merge(World& world, Value into_value, Value from_value) {
    Table& into = world.get<Table>(into_value);
    const Table& from = world.get<Table>(from_value);
    if (into_value == from_value || from.used == 0) return;
    into.scripted_keys |= from.scripted_keys;
    const bool dict = !is_set(world, into);
    if (!dict) reserve_for_merge(world, into_value, from.used);
    const bool empty = into.entry_count == 0 && (dict || into.index_fill == 0);
    if (empty && can_copy_blocks(world, from, into)) {
        copy_blocks(world, from, into);
        into.all_ints = from.all_ints;
        ++into.version;
        return;
    }
    i64 position = 0;
    for (i64 number = table_next(world, from_value, position); number >= 0;
         number = table_next(world, from_value, position)) {
        const TableEntry entry = table_entries(world, from)[number];
        const Value value = dict ? entry.value : Value();
        if (empty) {
            table_append(world, into_value, entry.key, entry.hash, value);
        } else {
            table_set(world, into_value, entry.key, entry.hash, value);
        }
    }
}

Value set_pop(World& world, Value set) {
    Table& table = world.get<Table>(set);
    i64 number = -1;
    if (table.all_ints != 0) {
        u64 slot = table.frozen_hash & table.index_mask;
        const u32* index = index_in(world, table);
        while (index[slot] == 0 || index[slot] == kDeletedSlot) slot = slot == table.index_mask ? 0 : slot + 1;
        number = index[slot] - 1;
        table.frozen_hash = slot + 1;
    } else {
        i64 position = 0;
        number = table_next(world, set, position);
    }
    const Value key = world.retain(table_entries(world, table)[number].key);
    table_erase_entry(world, set, static_cast<u32>(number));
    return key;
}

void set_tidy(World& world, Value set) {
    Table& table = world.get<Table>(set);
    if (table.index_fill - table.used > table.index_mask / 4) rebuild_index(world, table, grown_slots(world, table));
}

std::span<const TableEntry> entries_of(const World& world, Value table_value) {
    const Table& table = world.get<Table>(table_value);
    if (!table.entries.is_some()) return {};
    return {table_entries(world, table), table.entry_count};
}

std::span<TableEntry> mutable_entries_of(World& world, Value table_value) {
    Table& table = world.get<Table>(table_value);
    if (!table.entries.is_some()) return {};
    return {entries_in(world, table), table.entry_count};
}

i64 table_next(const World& world, Value table_value, i64& from) {
    const Table& table = world.get<Table>(table_value);
    if (table.used == 0) return -1;
    if (table.all_ints != 0) {
        const u32* index = table_index(world, table);
        while (from <= i64{table.index_mask}) {
            const u32 slot = index[from++];
            if (slot != 0 && slot != kDeletedSlot) return slot - 1;
        }
        return -1;
    }
    const TableEntry* entries = table_entries(world, table);
    while (from < i64{table.entry_count}) {
        const i64 number = from++;
        if (entries[number].key.is_some()) return number;
    }
    return -1;
}

i64 table_next_with_hash(const World& world, Value table_value, u64 hash, i64 after) {
    i64 best = -1;
    table_search(world, world.get<Table>(table_value), hash, [&](const TableEntry& entry) {
        const i64 number = &entry - entries_of(world, table_value).data();
        if (number > after && (best < 0 || number < best)) best = number;
        return false;
    });
    return best;
}

Value peek_item(World& world, Value dict, Value string_key) {
    const i64 found = table_find_string(world, dict, string_key);
    return found < 0 ? Value() : table_entries(world, world.get<Table>(dict))[found].value;
}

Value peek_item(World& world, Value dict, std::string_view key) {
    const i64 found = table_find_text(world, dict, key, hash_text(key));
    return found < 0 ? Value() : table_entries(world, world.get<Table>(dict))[found].value;
}

void set_item(World& world, Value dict, Value string_key, Value value) {
    table_set(world, dict, string_key, hash_string(world, string_key), value);
}

void set_item(World& world, Value dict, std::string_view key, Value value) {
    const Local string(world, make_string(world, key));
    set_item(world, dict, string, value);
}

bool erase_item(World& world, Value dict, Value string_key) {
    return table_erase(world, dict, string_key, hash_string(world, string_key));
}

}  // namespace asyncarium
