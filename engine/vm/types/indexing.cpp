// Indices and slices.
#include "engine/vm/types/indexing.h"

#include <algorithm>
#include <limits>

#include "engine/world/errors.h"
#include "engine/world/number.h"

namespace asyncarium {

namespace {

constexpr i64 kLargest = std::numeric_limits<i64>::max();
constexpr i64 kSmallest = std::numeric_limits<i64>::min();

/// One part of a slice; `missing` stays what it was when the part is None.
Answer::Kind slice_part(World& world, Value part, i64& number) {
    if (part.is_null() || part == kNone) return Answer::Kind::Done;
    if (is_integer(world, part)) {
        number = clamped_index(world, part);
        return Answer::Kind::Done;
    }
    if (has_special(world, part, SpecialName::Index)) return Answer::Kind::Script;
    raise_error(world, TypeId::TypeError, "slice indices must be integers or None or have an __index__ method");
    return Answer::Kind::Raised;
}

i64 fit(i64 number, i64 length, i64 lowest, i64 highest) {
    if (number < 0) number = number < -length ? lowest : number + length;
    return std::clamp(number, lowest, highest);
}

}  // namespace

bool is_integer(const World& world, Value value) {
    if (value.is_int()) return true;
    const Layout layout = world.layout_of(plain(world, value));
    return layout == Layout::Int || layout == Layout::Bool;
}

bool is_text(const World& world, Value value) {
    return value.is_object() && world.layout_of(plain(world, value)) == Layout::Str;
}

i64 clamped_index(const World& world, Value integer) {
    if (integer.is_int()) return integer.as_int();
    const std::optional<i64> number = to_i64(world, integer);
    if (number) return *number;
    return int_is_negative(world, integer) ? kSmallest : kLargest;
}

Answer::Kind to_index(World& world, Value value, i64& index) {
    if (is_integer(world, value)) {
        const std::optional<i64> number = to_i64(world, value);
        if (!number) {
            raise_error(world, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
            return Answer::Kind::Raised;
        }
        index = *number;
        return Answer::Kind::Done;
    }
    if (has_special(world, value, SpecialName::Index)) return Answer::Kind::Script;
    raise_error(world, TypeId::TypeError, "'{}' object cannot be interpreted as an integer", type_name(world, value));
    return Answer::Kind::Raised;
}

Answer::Kind resolve_slice(World& world, Value slice_value, i64 length, SliceRange& range) {
    const Slice& slice = world.get<Slice>(slice_value);
    range.step = 1;
    if (const auto kind = slice_part(world, slice.step, range.step); kind != Answer::Kind::Done) return kind;
    if (range.step == 0) {
        raise_error(world, TypeId::ValueError, "slice step cannot be zero");
        return Answer::Kind::Raised;
    }
    range.step = std::max(range.step, -kLargest);
    const bool backwards = range.step < 0;
    const i64 lowest = backwards ? -1 : 0;
    const i64 highest = backwards ? length - 1 : length;
    range.start = backwards ? kLargest : 0;
    range.stop = backwards ? kSmallest : kLargest;
    if (const auto kind = slice_part(world, slice.start, range.start); kind != Answer::Kind::Done) return kind;
    if (const auto kind = slice_part(world, slice.stop, range.stop); kind != Answer::Kind::Done) return kind;
    range.start = fit(range.start, length, lowest, highest);
    range.stop = fit(range.stop, length, lowest, highest);
    if (backwards) {
        range.count = range.stop < range.start ? (range.start - range.stop - 1) / -range.step + 1 : 0;
    } else {
        range.count = range.start < range.stop ? (range.stop - range.start - 1) / range.step + 1 : 0;
    }
    return Answer::Kind::Done;
}

Answer::Kind resolve_bounds(World& world, Value start, Value stop, i64 length, i64& begin, i64& end) {
    begin = 0;
    end = kLargest;
    if (const auto kind = slice_part(world, start, begin); kind != Answer::Kind::Done) return kind;
    if (const auto kind = slice_part(world, stop, end); kind != Answer::Kind::Done) return kind;
    if (end > length) end = length;
    if (end < 0) end = end < -length ? 0 : end + length;
    if (begin < 0) begin = begin < -length ? 0 : begin + length;
    return Answer::Kind::Done;
}

}  // namespace asyncarium
