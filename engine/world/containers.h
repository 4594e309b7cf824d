// Lists, tuples, dicts and sets: making, reading and changing them from C++. Nothing here runs program code; keys whose
// hash or equality is written in Python are refused by hash_natively and handled by hidden Python code instead.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

// ---- tuples and lists -------------------------------------------------------------------------------------------

/// New references to all items are taken. The empty tuple is shared.
Value make_tuple(World& world, std::span<const Value> items);
inline Value make_tuple(World& world, std::initializer_list<Value> items) {
    return make_tuple(world, std::span<const Value>(items.begin(), items.size()));
}
/// A tuple of `count` null items for the caller to fill at once with owned references.
Value make_tuple_of_nulls(World& world, u32 count);
Value make_list(World& world, std::span<const Value> items = {});
void list_append(World& world, Value list, Value item);
void list_append_owned(World& world, Value list, Value item);
void list_insert(World& world, Value list, u32 index, Value item);
/// Removes [begin, end) .
void list_erase(World& world, Value list, u32 begin, u32 end);
/// Replaces [begin, end) by `items`, which must not point into the list itself.
void list_replace(World& world, Value list, u32 begin, u32 end, std::span<const Value> items);
void list_clear(World& world, Value list);
/// The items of a list or tuple; valid until it changes.
std::span<const Value> items_of(const World& world, Value list_or_tuple);
std::span<Value> mutable_items_of(World& world, Value list_or_tuple);

// ---- hashing ----------------------------------------------------------------------------------------------------

enum class Hashing : u8 {
    Done,         // the hash is known, and == on such keys is known to C++ too
    Unhashable,   // list, dict, set, …: TypeError
    NeedsScript,  // a __hash__ or __eq__ written in Python is involved
};
/// hash(key), when C++ can know it. Equal native keys hash alike (1 == 1.0 == True).
Hashing hash_natively(World& world, Value key, u64& hash);

/// hash() of a tuple whose items have these hashes.
u64 hash_of_hashes(std::span<const u64> hashes);

/// a == b for native values (numbers, strings, bytes, None, tuples, lists, dicts, sets, ranges of such, and everything
/// whose equality is identity). `needs_script` is set, and the answer meaningless, when a __eq__ written in Python is involved.
bool equal_natively(World& world, Value a, Value b, bool& needs_script);

// ---- dicts and sets ---------------------------------------------------------------------------------------------

Value make_dict(World& world);
Value make_set(World& world, TypeId set_or_frozenset = TypeId::Set);

/// The entry number of a key with that hash (from hash_natively), or -1. Entries that only Python code can compare with the key
/// count as different; table_lookup (world/table.h) tells of them.
i64 table_find(World& world, Value table, Value key, u64 hash);
/// Adds or overwrites (the old key stays, as in CPython). In sets `value` is null.
void table_set(World& world, Value table, Value key, u64 hash, Value value);
/// table_set for a key known not to be there.
void table_append(World& world, Value table, Value key, u64 hash, Value value);
/// False when it is not there.
bool table_erase(World& world, Value table, Value key, u64 hash);
void table_erase_entry(World& world, Value table, u32 entry);
/// Entries at the end that were erased are counted out: sets do so at once, dicts before and after popitem().
void table_drop_empty_end(World& world, Value table);
void table_clear(World& world, Value table);
/// A shallow copy (dict, set or frozenset by `type`).
Value table_copy(World& world, Value table, TypeId type);
/// All entries in order of insertion, deleted ones (null key) included.
std::span<const TableEntry> entries_of(const World& world, Value table);
std::span<TableEntry> mutable_entries_of(World& world, Value table);
/// The number of the next live entry at or after position `from` in the order programs see (insertion order; CPython's order for
/// sets of ints), moving `from` behind it; -1 at the end. `from` starts at 0.
i64 table_next(const World& world, Value table, i64& from);
/// Entries with a given hash, for hidden Python code that compares keys itself: the next entry number > `after` (-1 first), or -1.
i64 table_next_with_hash(const World& world, Value table, u64 hash, i64 after);

/// Shorthands for str keys. Borrowed result, null when absent.
Value peek_item(World& world, Value dict, Value string_key);
Value peek_item(World& world, Value dict, std::string_view key);
void set_item(World& world, Value dict, Value string_key, Value value);
void set_item(World& world, Value dict, std::string_view key, Value value);
bool erase_item(World& world, Value dict, Value string_key);

}  // namespace asyncarium
