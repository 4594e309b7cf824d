// Hidden natives: the small steps out of which builtins.py builds what needs program code.
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/percent_format.h"
#include "engine/vm/types/representation.h"
#include "engine/vm/types/unions.h"
#include "engine/world/containers.h"
#include "engine/world/table.h"

namespace asyncarium {

namespace {

u64 hash_argument(NativeCall& call, std::size_t index) {
    return static_cast<u64>(clamped_index(call.world, call[index]));
}

Value table_of(NativeCall& call) { return plain(call.world, call[0]); }

/// The live entry with the number in an argument, or null: program code may have changed the table meanwhile.
TableEntry* find_live_entry(NativeCall& call, std::size_t index) {
    const auto entries = mutable_entries_of(call.world, table_of(call));
    const auto number = static_cast<std::size_t>(call[index].as_int());
    return number < entries.size() && entries[number].key.is_some() ? &entries[number] : nullptr;
}

/// _table_next(table, hash, after): the number of the next entry with that hash, or -1.
Outcome table_next_entry(NativeCall& call) {
    return return_int(call.world,
                      table_next_with_hash(call.world, table_of(call), hash_argument(call, 1), call[2].as_int()));
}

Outcome table_key(NativeCall& call) {
    const TableEntry* entry = find_live_entry(call, 1);
    return Outcome::returns(call.world.retain(entry == nullptr ? kNone : entry->key));
}

Outcome table_value(NativeCall& call) {
    const TableEntry* entry = find_live_entry(call, 1);
    return Outcome::returns(call.world.retain(entry == nullptr || entry->value.is_null() ? kNone : entry->value));
}

/// _table_append(table, key, hash, value): a key that was looked for and not found. Sets take the value None.
Outcome table_append_entry(NativeCall& call) {
    World& world = call.world;
    const Value table = table_of(call);
    const bool dict = world.layout_of(table) == Layout::Dict;
    world.get<Table>(table).scripted_keys = 1;
    table_append(world, table, call[1], hash_argument(call, 2), dict ? call[3] : Value());
    return Outcome::none();
}

Outcome table_replace(NativeCall& call) {
    TableEntry* entry = find_live_entry(call, 1);
    if (entry != nullptr) call.world.assign(entry->value, call[2]);
    return Outcome::none();
}

Outcome table_drop(NativeCall& call) {
    if (find_live_entry(call, 1) != nullptr)
        table_erase_entry(call.world, table_of(call), static_cast<u32>(call[1].as_int()));
    return Outcome::none();
}

/// _tuple_hash(hashes): hash() of a tuple whose items have these hashes.
Outcome tuple_hash(NativeCall& call) {
    std::vector<u64> hashes;
    for (const Value hash : items_of(call.world, call[0]))
        hashes.push_back(static_cast<u64>(clamped_index(call.world, hash)));
    return return_int(call.world, static_cast<i64>(hash_of_hashes(hashes)));
}

/// _hash_result(number): the hash that a __hash__ which returns the number means (Objects/typeobject.c, slot_tp_hash).
Outcome hash_result(NativeCall& call) {
    const std::optional<i64> number = to_i64(call.world, call[0]);
    if (!number) return return_int(call.world, static_cast<i64>(hash_int(call.world, call[0])));
    return return_int(call.world, *number == -1 ? -2 : *number);
}

/// _install(type, name, value): a method of a built-in type that is written in Python.
Outcome install(NativeCall& call) {
    World& world = call.world;
    TypeObject& type = world.get<TypeObject>(call[0]);
    set_item(world, type.dict, call[1], call[2]);
    type.version = ++world.state().type_version;
    return Outcome::none();
}

Outcome plan_repr(NativeCall& call) { return outcome_of(repr_plan(call.world, call[0])); }
Outcome apply_repr(NativeCall& call) { return outcome_of(repr_apply(call.world, call[0], call[1])); }

Outcome plan_percent(NativeCall& call) { return outcome_of(percent_plan(call.world, call[0], call[1])); }
Outcome apply_percent(NativeCall& call) { return outcome_of(percent_apply(call.world, call[0], call[1], call[2])); }

/// _percent_keys(format): the names that `%(name)s` looks up.
Outcome percent_keys(NativeCall& call) {
    World& world = call.world;
    const bool bytes = world.layout_of(call[0]) == Layout::Bytes;
    const std::string_view text = bytes ? bytes_of(world, call[0]) : text_of(world, call[0]);
    Local keys(world, make_list(world));
    for (std::size_t begin = text.find("%("); begin != std::string_view::npos; begin = text.find("%(", begin + 2)) {
        const std::string_view key = text.substr(begin + 2, text.find(')', begin) - begin - 2);
        list_append_owned(world, keys, bytes ? make_bytes(world, key) : make_string(world, key));
    }
    return Outcome::returns(keys.take());
}

/// _plain(instance): the built-in value behind an instance of a derived class.
Outcome plain_value(NativeCall& call) { return Outcome::returns(call.world.retain(plain(call.world, call[0]))); }

/// _unite_types(a, b): the union of two types; NotImplemented when one of them is no type.
Outcome unite_types(NativeCall& call) {
    if (!can_unite(call.world, call[0]) || !can_unite(call.world, call[1]))
        return Outcome::returns(call.world.retain(kNotImplemented));
    return Outcome::returns(make_union(call.world, call[0], call[1]));
}

Outcome traceback_type(NativeCall&) { return Outcome::returns(type_value(TypeId::Traceback)); }

Outcome is_weak_reference(NativeCall& call) {
    return Outcome::returns(boolean(!call[0].is_int() && call.world.layout_of(call[0]) == Layout::WeakRef));
}

/// _keep_weak_hash(reference, hash): so that the reference is still found in tables when its object is gone.
Outcome keep_weak_hash(NativeCall& call) {
    auto& weak = call.world.get<WeakRef>(call[0]);
    weak.hash = hash_argument(call, 1);
    weak.is_hashed = 1;
    return Outcome::none();
}

constexpr NativeSpec kNatives[] = {
    {"builtins._table_next", "(table, hash, after, /)", table_next_entry},
    {"builtins._traceback_type", "()", traceback_type},
    {"builtins._unite_types", "(a, b, /)", unite_types},
    {"builtins._is_weak_reference", "(object, /)", is_weak_reference},
    {"builtins._keep_weak_hash", "(reference, hash, /)", keep_weak_hash},
    {"builtins._table_key", "(table, entry, /)", table_key},
    {"builtins._table_value", "(table, entry, /)", table_value},
    {"builtins._table_append", "(table, key, hash, value, /)", table_append_entry},
    {"builtins._table_replace", "(table, entry, value, /)", table_replace},
    {"builtins._table_drop", "(table, entry, /)", table_drop},
    {"builtins._tuple_hash", "(hashes, /)", tuple_hash},
    {"builtins._hash_result", "(number, /)", hash_result},
    {"builtins._install", "(type, name, value, /)", install},
    {"builtins._repr_plan", "(value, /)", plan_repr},
    {"builtins._repr_apply", "(value, texts, /)", apply_repr},
    {"builtins._percent_plan", "(format, values, /)", plan_percent},
    {"builtins._percent_apply", "(format, values, texts, /)", apply_percent},
    {"builtins._percent_keys", "(format, /)", percent_keys},
    {"builtins._plain_value", "(instance, /)", plain_value},
};

}  // namespace

NativeTable hidden_type_natives() { return kNatives; }

}  // namespace asyncarium
