// Native iterators: making one.
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

/// An iterator over `source` (borrowed), standing at its beginning; `extra` as the kind wants it:
///   Enumerate: source is an iterator, index the next number (a big one is in extra)
///   Zip: source is a tuple of iterators; end is 1 when strict
///   Map, Filter: only of natives C++ can evaluate itself — see iteration.cpp
///   Reversed: source is a list, tuple, str or range, walked backwards
Value make_iterator(World& world, IteratorKind kind, Value source, Value extra = Value());

}  // namespace asyncarium
