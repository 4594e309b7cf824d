// Set algebra on tables, with CPython's choice of which side is walked: it decides the order of the result
// (Objects/setobject.c). All functions answer Script when two elements can only be compared by Python code.
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

enum class SetOperator : u8 { Union, Intersection, Difference, SymmetricDifference };

/// A new set (or frozenset) of `type` from two tables (sets, frozensets, or a dict's keys).
Answer set_operation(World& world, SetOperator operation, Value a, Value b, TypeId type);
/// a |= b and kin: Done with null.
Answer set_update(World& world, SetOperator operation, Value a, Value b);

/// A new set of an iterable's items: Raised for unhashable ones; Script. When Script comes with a value, that is a list (owned) of the
/// iterable's items, which have been drawn already, to go on with in its place.
Answer make_set_from(World& world, Value iterable, TypeId type);
/// Adds an iterable's items to a set: Done with null; Raised and Script as above.
Answer set_extend(World& world, Value set, Value iterable);
/// Adds one item: Done, Raised (unhashable) or Script.
Answer set_add(World& world, Value set, Value item);
/// The item's entry: Done with an int >= 0 or -1; a set looked for in a set counts as its frozenset.
Answer set_find(World& world, Value set, Value item);

/// Whether all of a's keys are in b: True or False, or Script.
Answer is_subset(World& world, Value a, Value b);
Answer is_disjoint(World& world, Value a, Value b);

/// hash() for keys: Done (with no value), Raised "unhashable type: 'list'" or Script.
Answer::Kind hash_key(World& world, Value key, u64& hash);

}  // namespace asyncarium
