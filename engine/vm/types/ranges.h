// range objects (Objects/rangeobject.c).
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

/// Three ints, the step not 0.
Value make_range(World& world, Value start, Value stop, Value step);
/// start + index * step; no check against the length.
Value range_item(World& world, Value range, Value index);
/// range[slice].
Answer range_slice(World& world, Value range, Value slice);
/// The position of an int in the range, or null when it is not there.
Value range_position(World& world, Value range, Value integer);

}  // namespace asyncarium
