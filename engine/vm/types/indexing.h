// Indices and slices: turning what programs write between brackets into positions (Objects/sliceobject.c).
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

/// int, bool or an instance of a class derived from int.
bool is_integer(const World& world, Value value);
bool is_text(const World& world, Value value);
inline bool is_float(const World& world, Value value) {
    return value.is_object() && world.layout_of(value) == Layout::Float;
}

/// An int as an index; those beyond i64 become its ends. The value must be an integer.
i64 clamped_index(const World& world, Value integer);
/// operator.index for arguments that must be ints: Raised "'str' object cannot be interpreted as an integer", "Python int too large to
/// convert to C ssize_t"; Script for instances with an __index__.
Answer::Kind to_index(World& world, Value value, i64& index);

/// The positions a slice picks out of `length` items: start, start + step, … `count` of them.
struct SliceRange {
    i64 start = 0;
    i64 stop = 0;
    i64 step = 1;
    i64 count = 0;
};
/// Raised: "slice indices must be integers or None or have an __index__ method", "slice step cannot be zero".
Answer::Kind resolve_slice(World& world, Value slice, i64 length, SliceRange& range);

/// Optional start and stop arguments (null or None: absent) of str.find, list.index and kin, fitted to `length`.
Answer::Kind resolve_bounds(World& world, Value start, Value stop, i64 length, i64& begin, i64& end);

}  // namespace asyncarium
