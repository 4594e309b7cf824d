// Set algebra.
#include "engine/vm/types/set_operations.h"

#include "engine/vm/types/owned_values.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/table.h"

namespace asyncarium {

namespace {

bool is_any_set(const World& world, Value value) {
    const Layout layout = world.layout_of(value);
    return layout == Layout::Set || layout == Layout::FrozenSet;
}

/// Calls visit(entry) for the live entries in the order programs see; a false answer ends the walk.
template <class Visit>
void walk_entries(const World& world, Value table, Visit&& visit) {
    i64 position = 0;
    for (i64 number = table_next(world, table, position); number >= 0; number = table_next(world, table, position))
        if (!visit(entries_of(world, table)[static_cast<std::size_t>(number)])) return;
}

/// True when every key of `b` can be looked for in `a` without program code.
bool comparable(World& world, Value a, Value b) {
    if (world.get<Table>(a).scripted_keys == 0 && world.get<Table>(b).scripted_keys == 0) return true;
    bool needs_script = false;
    walk_entries(world, b, [&](const TableEntry& entry) {
        table_lookup(world, a, entry.key, entry.hash, needs_script);
        return !needs_script;
    });
    return !needs_script;
}

void discard(World& world, Value set, const TableEntry& entry) { table_erase(world, set, entry.key, entry.hash); }

void remove_all(World& world, Value set, Value other) {
    walk_entries(world, other, [&](const TableEntry& entry) {
        discard(world, set, entry);
        return true;
    });
    set_tidy(world, set);
}

/// set_intersection: walks the smaller side when both are sets.
Value intersection(World& world, Value a, Value b, TypeId type) {
    const Value result = make_set(world, type);
    if (is_any_set(world, b) && world.get<Table>(b).used > world.get<Table>(a).used) std::swap(a, b);
    world.get<Table>(result).scripted_keys = world.get<Table>(b).scripted_keys;
    walk_entries(world, b, [&](const TableEntry& entry) {
        if (table_find(world, a, entry.key, entry.hash) >= 0)
            table_append(world, result, entry.key, entry.hash, Value());
        return true;
    });
    return result;
}

/// set_difference: copies and removes when the other side is much smaller, else builds anew.
Value difference(World& world, Value a, Value b, TypeId type) {
    if ((world.get<Table>(a).used >> 2) > world.get<Table>(b).used) {
        const Value result = table_copy(world, a, type);
        if (a == b) {
            table_clear(world, result);
        } else {
            remove_all(world, result, b);
        }
        return result;
    }
    const Value result = make_set(world, type);
    world.get<Table>(result).scripted_keys = world.get<Table>(a).scripted_keys;
    walk_entries(world, a, [&](const TableEntry& entry) {
        if (table_find(world, b, entry.key, entry.hash) < 0)
            table_append(world, result, entry.key, entry.hash, Value());
        return true;
    });
    return result;
}

/// set_symmetric_difference_update: drops from `a` what `b` has, adds the rest.
void toggle_all(World& world, Value a, Value b) {
    world.get<Table>(a).scripted_keys |= world.get<Table>(b).scripted_keys;
    walk_entries(world, b, [&](const TableEntry& entry) {
        if (!table_erase(world, a, entry.key, entry.hash)) table_append(world, a, entry.key, entry.hash, Value());
        return true;
    });
}

void difference_update(World& world, Value a, Value b) {
    if (a == b) {
        table_clear(world, a);
        return;
    }
    if ((world.get<Table>(b).used >> 3) > world.get<Table>(a).used) {
        const Local common(world, intersection(world, a, b, TypeId::Set));
        remove_all(world, a, common);
        return;
    }
    remove_all(world, a, b);
}

/// Makes `set` have exactly the elements, and the table, of `result`, which is given up.
void replace_by(World& world, Value set, Value result) {
    table_clear(world, set);
    table_merge(world, set, result);
    world.release(result);
}

/// The list, dict or set in a (nested) tuple that cannot be hashed.
Value find_unhashable(World& world, Value key) {
    const Value value = plain(world, key);
    if (value.is_object() && world.layout_of(value) == Layout::Tuple) {
        u64 ignored = 0;
        for (const Value item : items_of(world, value))
            if (hash_natively(world, item, ignored) == Hashing::Unhashable) return find_unhashable(world, item);
    }
    return key;
}

/// The items were drawn already: Python code goes on with a list of them.
Answer script_with(World& world, OwnedValues& items) { return {Answer::Kind::Script, list_of(world, items)}; }

}  // namespace

Answer::Kind hash_key(World& world, Value key, u64& hash) {
    switch (hash_natively(world, key, hash)) {
        case Hashing::Done:
            return Answer::Kind::Done;
        case Hashing::NeedsScript:
            return Answer::Kind::Script;
        case Hashing::Unhashable:
            break;
    }
    const Value culprit = find_unhashable(world, key);
    raise_error(world, TypeId::TypeError, "unhashable type: '{}'", type_name(world, culprit));
    return Answer::Kind::Raised;
}

Answer set_operation(World& world, SetOperator operation, Value a, Value b, TypeId type) {
    if (!comparable(world, a, b)) return Answer::script();
    switch (operation) {
        case SetOperator::Union: {
            const Value result = table_copy(world, a, type);
            table_merge(world, result, b);
            return Answer::done(result);
        }
        case SetOperator::Intersection:
            return Answer::done(intersection(world, a, b, type));
        case SetOperator::Difference:
            return Answer::done(difference(world, a, b, type));
        case SetOperator::SymmetricDifference: {
            const Value result = table_copy(world, b, type);
            toggle_all(world, result, a);
            return Answer::done(result);
        }
    }
    return Answer::script();
}

Answer set_update(World& world, SetOperator operation, Value a, Value b) {
    if (!comparable(world, a, b)) return Answer::script();
    switch (operation) {
        case SetOperator::Union:
            table_merge(world, a, b);
            break;
        case SetOperator::Intersection:
            replace_by(world, a, intersection(world, a, b, TypeId::Set));
            break;
        case SetOperator::Difference:
            difference_update(world, a, b);
            break;
        case SetOperator::SymmetricDifference:
            if (a == b) {
                table_clear(world, a);
            } else {
                toggle_all(world, a, b);
            }
            break;
    }
    return Answer::done();
}

Answer set_add(World& world, Value set, Value item) {
    u64 hash = 0;
    if (const auto kind = hash_key(world, item, hash); kind != Answer::Kind::Done) return {kind, Value()};
    bool needs_script = false;
    const i64 found = table_lookup(world, set, item, hash, needs_script);
    if (needs_script) return Answer::script();
    if (found < 0) table_append(world, set, item, hash, Value());
    return Answer::done();
}

Answer set_find(World& world, Value set, Value item) {
    Value key = item;
    Local frozen;
    const bool is_set = item.is_object() && world.layout_of(plain(world, item)) == Layout::Set;
    if (is_any_set(world, set) && is_set && !has_special(world, item, SpecialName::Hash)) {
        frozen = Local(world, table_copy(world, plain(world, item), TypeId::FrozenSet));
        key = frozen;
    }
    u64 hash = 0;
    if (const auto kind = hash_key(world, key, hash); kind != Answer::Kind::Done) return {kind, Value()};
    bool needs_script = false;
    const i64 found = table_lookup(world, set, key, hash, needs_script);
    return needs_script ? Answer::script() : Answer::done(Value::integer(found));
}

Answer set_extend(World& world, Value set, Value iterable) {
    const Value source = plain(world, iterable);
    const bool overridden = has_special(world, iterable, SpecialName::Iter);
    if (!overridden && source.is_object() && (is_any_set(world, source) || world.layout_of(source) == Layout::Dict))
        return set_update(world, SetOperator::Union, set, source);
    OwnedValues items(world);
    if (const auto kind = collect(world, iterable, items); kind != Answer::Kind::Done) return {kind, Value()};
    // Nothing may be changed before it is certain that no program code is needed.
    u64 hash = 0;
    for (const Value item : items.span()) {
        const auto kind = hash_natively(world, item, hash);
        if (kind == Hashing::NeedsScript) return script_with(world, items);
        if (kind == Hashing::Unhashable) break;
    }
    if (world.get<Table>(set).scripted_keys != 0) return script_with(world, items);
    for (const Value item : items.span()) {
        const Answer added = set_add(world, set, item);
        if (!added.is_done()) return added;
    }
    return Answer::done();
}

Answer make_set_from(World& world, Value iterable, TypeId type) {
    Local result(world, make_set(world, type));
    const Answer extended = set_extend(world, result, iterable);
    return extended.is_done() ? Answer::done(result.take()) : extended;
}

Answer is_subset(World& world, Value a, Value b) {
    if (world.get<Table>(a).used > world.get<Table>(b).used) return Answer::done(kFalse);
    if (!comparable(world, b, a)) return Answer::script();
    bool all = true;
    walk_entries(world, a, [&](const TableEntry& entry) {
        all = table_find(world, b, entry.key, entry.hash) >= 0;
        return all;
    });
    return Answer::done(boolean(all));
}

Answer is_disjoint(World& world, Value a, Value b) {
    if (!comparable(world, b, a)) return Answer::script();
    bool none = true;
    walk_entries(world, a, [&](const TableEntry& entry) {
        none = table_find(world, b, entry.key, entry.hash) < 0;
        return none;
    });
    return Answer::done(boolean(none));
}

}  // namespace asyncarium
