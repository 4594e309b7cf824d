// + and * of str, bytes, list and tuple, and drawing slices out of them.
#pragma once

#include "engine/vm/operations.h"
#include "engine/vm/types/indexing.h"

namespace asyncarium {

/// a + b with a sequence on the left; `list += iterable` extends.
Answer concatenate(World& world, Value a, Value b, InPlace in_place);
/// sequence * count; MemoryError when it would not fit.
Answer repeat_sequence(World& world, Value sequence, Value count, InPlace in_place);

/// list.extend: Done with null; Script for iterables that need program code.
Answer list_extend(World& world, Value list, Value iterable);

/// sequence[slice] of a str, bytes, list or tuple, already resolved.
Value sequence_slice(World& world, Value sequence, const SliceRange& range);
/// The characters [begin, end) of a str, in code points.
Value substring(World& world, Value string, i64 begin, i64 end);

}  // namespace asyncarium
