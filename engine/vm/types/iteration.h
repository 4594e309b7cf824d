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

/// Its items are computed without big integers.
inline bool has_small_numbers(const Range& range) {
    return range.start.is_int() && range.stop.is_int() && range.step.is_int();
}

/// The next item of a list, or of a range of small ints, if there is one; null: advance_iterator has to find out.
inline Value next_quickly(World& world, Iterator& iterator) {
    if (iterator.source.is_null()) return Value();
    if (iterator.kind == IteratorKind::Range) {
        const auto& range = world.get<Range>(iterator.source);
        if (!has_small_numbers(range)) return Value();
        const i64 step = range.step.as_int();
        const i64 number = range.start.as_int() + iterator.index * step;
        if (step > 0 ? number >= range.stop.as_int() : number <= range.stop.as_int()) return Value();
        ++iterator.index;
        return Value::integer(number);
    }
    if (iterator.kind != IteratorKind::List) return Value();
    const auto& list = world.get<List>(iterator.source);
    if (static_cast<u64>(iterator.index) >= list.count) return Value();
    return world.retain(world.get<RawBlock>(list.items).data<Value>()[iterator.index++]);
}

}  // namespace asyncarium
