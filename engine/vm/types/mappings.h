// Reading and changing dicts from natives, with keys that may need Python code.
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

/// dict[key]: Done with the value (new reference) or null when it is missing; Raised (unhashable), Script.
Answer dict_get(World& world, Value dict, Value key);
/// dict[key] = value: Done with null.
Answer dict_set(World& world, Value dict, Value key, Value value);
/// del dict[key]: Done with True or False (it was not there).
Answer dict_delete(World& world, Value dict, Value key);
/// dict.update(other): another dict, or an iterable of pairs. When Script comes with a value, it is a list of the pairs already drawn.
Answer dict_update(World& world, Value dict, Value other);

/// The view `dict.keys()` (kind DictKeys), values or items.
Value make_view(World& world, Value dict, IteratorKind kind);

}  // namespace asyncarium
