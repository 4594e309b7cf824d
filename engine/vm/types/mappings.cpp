// Reading and changing dicts from natives.
#include "engine/vm/types/mappings.h"

#include "engine/vm/types/owned_values.h"
#include "engine/vm/types/set_operations.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/table.h"

namespace asyncarium {

namespace {

/// The entry of a key: Done with an int, -1 when it is not there. `hash` is set with Done.
Answer find_entry(World& world, Value dict, Value key, u64& hash) {
    if (const auto kind = hash_key(world, key, hash); kind != Answer::Kind::Done) return {kind, Value()};
    bool needs_script = false;
    const i64 found = table_lookup(world, dict, key, hash, needs_script);
    return needs_script ? Answer::script() : Answer::done(Value::integer(found));
}

/// dict.update of a dict: Script, before anything is changed, when keys can only be compared by Python code.
Answer update_from_dict(World& world, Value dict, Value other) {
    if (world.get<Table>(dict).scripted_keys != 0 || world.get<Table>(other).scripted_keys != 0) {
        bool needs_script = false;
        for (const TableEntry& entry : entries_of(world, other))
            if (entry.key.is_some()) table_lookup(world, dict, entry.key, entry.hash, needs_script);
        if (needs_script) return Answer::script();
    }
    table_merge(world, dict, other);
    return Answer::done();
}

/// One element of dict([...]): its two items, or Raised, or Script.
Answer::Kind draw_pair(World& world, Value element, std::size_t number, OwnedValues& pair) {
    const Answer iterator = iterate_natively(world, element);
    if (iterator.is_raised()) {
        raise_error(world, TypeId::TypeError, "cannot convert dictionary update sequence element #{} to a sequence",
                    number);
        return Answer::Kind::Raised;
    }
    if (iterator.is_script()) return Answer::Kind::Script;
    world.release(iterator.value);
    if (const auto kind = collect(world, element, pair); kind != Answer::Kind::Done) return kind;
    if (pair.size() == 2) return Answer::Kind::Done;
    raise_error(world, TypeId::ValueError, "dictionary update sequence element #{} has length {}; 2 is required",
                number, pair.size());
    return Answer::Kind::Raised;
}

bool is_native_pair(World& world, Value element) {
    const Value source = plain(world, element);
    if (source.is_int() || has_special(world, element, SpecialName::Iter)) return false;
    const Layout layout = world.layout_of(source);
    return layout == Layout::Tuple || layout == Layout::List || layout == Layout::Str;
}

Answer update_from_pairs(World& world, Value dict, Value iterable) {
    OwnedValues elements(world);
    if (const auto kind = collect(world, iterable, elements); kind != Answer::Kind::Done) return {kind, Value()};
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const bool native = is_native_pair(world, elements[i]);
        OwnedValues pair(world);
        const auto kind = native ? draw_pair(world, elements[i], i, pair) : Answer::Kind::Script;
        if (kind == Answer::Kind::Raised) return Answer::raised();
        const Answer set = kind == Answer::Kind::Done ? dict_set(world, dict, pair[0], pair[1]) : Answer::script();
        if (set.is_raised()) return set;
        if (set.is_script()) return {Answer::Kind::Script, make_list(world, elements.span().subspan(i))};
    }
    return Answer::done();
}

}  // namespace

Answer dict_get(World& world, Value dict, Value key) {
    if (key.is_object() && world.layout_of(key) == Layout::Str) {
        const i64 found = table_find_string(world, dict, key);
        const Table& table = world.get<Table>(dict);
        if (found >= 0) return Answer::done(world.retain(table_entries(world, table)[found].value));
        if (table.scripted_keys == 0) return Answer::done();
    }
    u64 hash = 0;
    const Answer entry = find_entry(world, dict, key, hash);
    if (!entry.is_done()) return entry;
    const i64 number = entry.value.as_int();
    if (number < 0) return Answer::done();
    return Answer::done(world.retain(entries_of(world, dict)[static_cast<std::size_t>(number)].value));
}

Answer dict_set(World& world, Value dict, Value key, Value value) {
    u64 hash = 0;
    const Answer entry = find_entry(world, dict, key, hash);
    if (!entry.is_done()) return entry;
    const i64 number = entry.value.as_int();
    if (number >= 0) {
        world.assign(mutable_entries_of(world, dict)[static_cast<std::size_t>(number)].value, value);
    } else {
        table_append(world, dict, key, hash, value);
    }
    return Answer::done();
}

Answer dict_delete(World& world, Value dict, Value key) {
    u64 hash = 0;
    const Answer entry = find_entry(world, dict, key, hash);
    if (!entry.is_done()) return entry;
    const i64 number = entry.value.as_int();
    if (number < 0) return Answer::done(kFalse);
    table_erase_entry(world, dict, static_cast<u32>(number));
    return Answer::done(kTrue);
}

Answer dict_update(World& world, Value dict, Value other) {
    Value source = plain(world, other);
    if (source.is_object() && world.layout_of(source) == Layout::MappingProxy)
        source = world.get<Descriptor>(source).parts[0];
    const bool overridden = has_special(world, other, SpecialName::Iter);
    if (source.is_object() && world.layout_of(source) == Layout::Dict && !overridden)
        return update_from_dict(world, dict, source);
    return update_from_pairs(world, dict, other);
}

Value make_view(World& world, Value dict, IteratorKind kind) {
    auto& view = world.make<DictView>(TypeId::DictView);
    view.dict = world.retain(dict);
    view.kind = kind;
    return world.value_of(view);
}

}  // namespace asyncarium
