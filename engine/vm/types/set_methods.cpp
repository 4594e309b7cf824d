// set and frozenset: constructors and methods (Objects/setobject.c).
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/owned_values.h"
#include "engine/vm/types/set_operations.h"
#include "engine/world/containers.h"
#include "engine/world/table.h"

namespace asyncarium {

namespace {

/// Goes on in Python, with the rest of the iterable when part of it was drawn.
Outcome go_on(World& world, const Answer& answer, std::string_view helper, Value first, Value iterable) {
    const Local rest(world, answer.value);
    return redirect_to_helper(world, helper, {first, rest.is_null() ? iterable : rest.get()});
}

Outcome set_new(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null()) return Outcome::returns(make_set(world));
    const Answer made = make_set_from(world, call[1], TypeId::Set);
    if (!made.is_script()) return outcome_of(made);
    const Local empty(world, make_set(world));
    return go_on(world, made, "_set_update", empty, call[1]);
}

Outcome set_init(NativeCall& call) {
    World& world = call.world;
    table_clear(world, call[0]);
    if (call[1].is_null()) return Outcome::none();
    const Answer extended = set_extend(world, call[0], call[1]);
    if (!extended.is_script()) return extended.is_done() ? Outcome::none() : Outcome::raised();
    return go_on(world, extended, "_set_refill", call[0], call[1]);
}

Outcome frozenset_new(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null()) return Outcome::returns(make_set(world, TypeId::FrozenSet));
    if (world.is(call[1], TypeId::FrozenSet)) return Outcome::returns(world.retain(call[1]));
    const Answer made = make_set_from(world, call[1], TypeId::FrozenSet);
    if (!made.is_script()) return outcome_of(made);
    const Local empty(world, make_set(world, TypeId::FrozenSet));
    return go_on(world, made, "_set_update", empty, call[1]);
}

Outcome add(NativeCall& call) {
    return none_when_done(call.world, set_add(call.world, call[0], call[1]), "_table_add", {call[0], call[1]});
}

/// Erases the element if it is there: Done with True or False.
Answer erase(NativeCall& call) {
    const Answer found = set_find(call.world, call[0], call[1]);
    if (!found.is_done()) return found;
    if (found.value.as_int() < 0) return Answer::done(kFalse);
    table_erase_entry(call.world, call[0], static_cast<u32>(found.value.as_int()));
    return Answer::done(kTrue);
}

Outcome discard(NativeCall& call) {
    return none_when_done(call.world, erase(call), "_table_discard", {call[0], call[1]});
}

Outcome remove(NativeCall& call) {
    const Answer erased = erase(call);
    if (erased.is_done() && erased.value == kFalse) {
        raise_key_error(call.world, call[1]);
        return Outcome::raised();
    }
    return none_when_done(call.world, erased, "_table_remove", {call[0], call[1]});
}

Outcome pop(NativeCall& call) {
    World& world = call.world;
    if (world.get<Table>(call[0]).used == 0) {
        const Local text(world, make_string(world, "pop from an empty set"));
        raise_key_error(world, text);
        return Outcome::raised();
    }
    return Outcome::returns(set_pop(world, call[0]));
}

Outcome clear(NativeCall& call) {
    table_clear(call.world, call[0]);
    return Outcome::none();
}

Outcome copy(NativeCall& call) {
    // What cannot be changed is its own copy.
    if (call.world.is(call.original_self, TypeId::FrozenSet)) return Outcome::returns(call.world.retain(call[0]));
    return Outcome::returns(table_copy(call.world, call[0], call.world.layout_of(call[0])));
}

/// An argument as a table to calculate with: sets, frozensets and dicts themselves, other iterables as a new set.
Answer as_table(World& world, Value argument) {
    const Value source = plain(world, argument);
    if (source.is_object() && !has_special(world, argument, SpecialName::Iter)) {
        const Layout layout = world.layout_of(source);
        if (layout == Layout::Set || layout == Layout::FrozenSet || layout == Layout::Dict)
            return Answer::done(world.retain(source));
    }
    return make_set_from(world, argument, TypeId::Set);
}

/// The arguments of s.union(*others), with those that only Python can walk redirected to `helper(self, others)`.
Outcome combine(NativeCall& call, SetOperator operation, std::string_view helper, InPlace in_place) {
    World& world = call.world;
    const TypeId type = world.layout_of(call[0]);
    const auto others = items_of(world, call[1]);
    // All arguments first: nothing may be changed before it is certain that Python code need not take over.
    OwnedValues tables(world);
    for (const Value other : others) {
        const Answer table = as_table(world, other);
        if (table.is_raised()) return Outcome::raised();
        if (table.is_script()) {
            world.release(table.value);
            return redirect_to_helper(world, helper, {call[0], call[1]});
        }
        tables.push_owned(table.value);
    }
    Local result(world, in_place == InPlace::Yes ? world.retain(call[0]) : table_copy(world, call[0], type));
    for (const Value table : tables.span()) {
        if (in_place == InPlace::Yes) {
            const Answer updated = set_update(world, operation, result, table);
            if (!updated.is_done()) return redirect_to_helper(world, helper, {call[0], call[1]});
        } else {
            const Answer combined = set_operation(world, operation, result, table, type);
            if (!combined.is_done()) return redirect_to_helper(world, helper, {call[0], call[1]});
            result = Local(world, combined.value);
        }
    }
    return in_place == InPlace::Yes ? Outcome::none() : Outcome::returns(result.take());
}

Outcome set_union(NativeCall& call) { return combine(call, SetOperator::Union, "_set_union", InPlace::No); }
Outcome intersection(NativeCall& call) {
    return combine(call, SetOperator::Intersection, "_set_intersection", InPlace::No);
}
Outcome difference(NativeCall& call) { return combine(call, SetOperator::Difference, "_set_difference", InPlace::No); }
Outcome update(NativeCall& call) { return combine(call, SetOperator::Union, "_set_update_all", InPlace::Yes); }
Outcome intersection_update(NativeCall& call) {
    return combine(call, SetOperator::Intersection, "_set_intersection_update", InPlace::Yes);
}
Outcome difference_update(NativeCall& call) {
    return combine(call, SetOperator::Difference, "_set_difference_update", InPlace::Yes);
}

Outcome symmetric_difference(NativeCall& call) {
    World& world = call.world;
    const Answer other = as_table(world, call[1]);
    if (other.is_raised()) return Outcome::raised();
    const Local owner(world, other.value);
    if (other.is_script()) return redirect_to_helper(world, "_set_symmetric_difference", {call[0], call[1]});
    return outcome_of(world,
                      set_operation(world, SetOperator::SymmetricDifference, call[0], owner, world.layout_of(call[0])),
                      "_set_symmetric_difference", {call[0], call[1]});
}

Outcome symmetric_difference_update(NativeCall& call) {
    World& world = call.world;
    const Answer other = as_table(world, call[1]);
    if (other.is_raised()) return Outcome::raised();
    const Local owner(world, other.value);
    if (other.is_script()) return redirect_to_helper(world, "_set_symmetric_difference_update", {call[0], call[1]});
    return none_when_done(world, set_update(world, SetOperator::SymmetricDifference, call[0], owner),
                          "_set_symmetric_difference_update", {call[0], call[1]});
}

using Test = Answer (*)(World&, Value, Value);

Outcome test(NativeCall& call, std::string_view helper, Test decide) {
    World& world = call.world;
    const Answer other = as_table(world, call[1]);
    if (other.is_raised()) return Outcome::raised();
    const Local owner(world, other.value);
    if (other.is_script()) return redirect_to_helper(world, helper, {call[0], call[1]});
    return outcome_of(world, decide(world, call[0], owner), helper, {call[0], call[1]});
}

Outcome issubset(NativeCall& call) { return test(call, "_issubset", is_subset); }
Outcome issuperset(NativeCall& call) {
    return test(call, "_issuperset", [](World& world, Value a, Value b) { return is_subset(world, b, a); });
}
Outcome isdisjoint(NativeCall& call) { return test(call, "_isdisjoint", is_disjoint); }

constexpr NativeSpec kNatives[] = {
    {"set.__new__", "(cls, iterable=?, /)", set_new},
    {"set.__init__", "(self, iterable=?, /)", set_init},
    {"set.add", "(self, object, /)", add},
    {"set.discard", "(self, object, /)", discard},
    {"set.remove", "(self, object, /)", remove},
    {"set.pop", "(self, /)", pop},
    {"set.clear", "(self, /)", clear},
    {"set.copy", "(self, /)", copy},
    {"set.union", "(self, /, *others)", set_union},
    {"set.intersection", "(self, /, *others)", intersection},
    {"set.difference", "(self, /, *others)", difference},
    {"set.symmetric_difference", "(self, other, /)", symmetric_difference},
    {"set.update", "(self, /, *others)", update},
    {"set.intersection_update", "(self, /, *others)", intersection_update},
    {"set.difference_update", "(self, /, *others)", difference_update},
    {"set.symmetric_difference_update", "(self, other, /)", symmetric_difference_update},
    {"set.issubset", "(self, other, /)", issubset},
    {"set.issuperset", "(self, other, /)", issuperset},
    {"set.isdisjoint", "(self, other, /)", isdisjoint},
    {"frozenset.__new__", "(cls, iterable=?, /)", frozenset_new},
    {"frozenset.copy", "(self, /)", copy},
    {"frozenset.union", "(self, /, *others)", set_union},
    {"frozenset.intersection", "(self, /, *others)", intersection},
    {"frozenset.difference", "(self, /, *others)", difference},
    {"frozenset.symmetric_difference", "(self, other, /)", symmetric_difference},
    {"frozenset.issubset", "(self, other, /)", issubset},
    {"frozenset.issuperset", "(self, other, /)", issuperset},
    {"frozenset.isdisjoint", "(self, other, /)", isdisjoint},
};

}  // namespace

NativeTable set_natives() { return kNatives; }

}  // namespace asyncarium
