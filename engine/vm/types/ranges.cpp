// range objects.
#include "engine/vm/types/ranges.h"

#include "engine/vm/types/indexing.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"

namespace asyncarium {

namespace {

Value calculate(World& world, IntOperation operation, Value a, Value b) {
    return int_operation(world, operation, a, b);
}

/// How many numbers lie in [start, stop) at that step.
Value range_length(World& world, Value start, Value stop, Value step) {
    const bool backwards = int_is_negative(world, step);
    const int order = int_compare(world, start, stop);
    if (backwards ? order <= 0 : order >= 0) return Value::integer(0);
    // (distance - 1) // |step| + 1
    const Local distance(world, backwards ? calculate(world, IntOperation::Subtract, start, stop)
                                          : calculate(world, IntOperation::Subtract, stop, start));
    const Local size(world, backwards ? int_negate(world, step) : world.retain(step));
    const Local less(world, calculate(world, IntOperation::Subtract, distance, Value::integer(1)));
    const Local steps(world, calculate(world, IntOperation::FloorDivide, less, size));
    return calculate(world, IntOperation::Add, steps, Value::integer(1));
}

}  // namespace

Value make_range(World& world, Value start, Value stop, Value step) {
    auto& range = world.make<Range>(TypeId::Range);
    range.start = world.retain(start);
    range.stop = world.retain(stop);
    range.step = world.retain(step);
    range.length = range_length(world, start, stop, step);
    return world.value_of(range);
}

Value range_item(World& world, Value range_value, Value index) {
    const Range& range = world.get<Range>(range_value);
    const Local offset(world, calculate(world, IntOperation::Multiply, index, range.step));
    return calculate(world, IntOperation::Add, range.start, offset);
}

Answer range_slice(World& world, Value range_value, Value slice) {
    const Range& range = world.get<Range>(range_value);
    const std::optional<i64> length = to_i64(world, range.length);
    if (!length) {
        raise_error(world, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
        return Answer::raised();
    }
    SliceRange part;
    if (const auto kind = resolve_slice(world, slice, *length, part); kind != Answer::Kind::Done)
        return {kind, Value()};
    const Local start_index(world, make_int(world, part.start));
    const Local stop_index(world, make_int(world, part.stop));
    const Local step_factor(world, make_int(world, part.step));
    const Local start(world, range_item(world, range_value, start_index));
    const Local stop(world, range_item(world, range_value, stop_index));
    const Local step(world, calculate(world, IntOperation::Multiply, range.step, step_factor));
    return Answer::done(make_range(world, start, stop, step));
}

Value range_position(World& world, Value range_value, Value integer) {
    const Range& range = world.get<Range>(range_value);
    const Local distance(world, calculate(world, IntOperation::Subtract, integer, range.start));
    const Local rest(world, calculate(world, IntOperation::Remainder, distance, range.step));
    if (int_compare(world, rest, Value::integer(0)) != 0) return {};
    Local index(world, calculate(world, IntOperation::FloorDivide, distance, range.step));
    if (int_is_negative(world, index) || int_compare(world, index, range.length) >= 0) return {};
    return index.take();
}

}  // namespace asyncarium
