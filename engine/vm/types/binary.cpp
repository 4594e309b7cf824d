// binary_natively and unary_natively: which operators stand between which built-in types, and CPython's words when there is none
// (Objects/abstract.c, binary_op1, PyNumber_Add, PyNumber_Multiply).
#include "engine/vm/types/arithmetic.h"
#include "engine/vm/types/indexing.h"
#include "engine/vm/types/mappings.h"
#include "engine/vm/types/percent_format.h"
#include "engine/vm/types/sequence_operations.h"
#include "engine/vm/types/set_operations.h"
#include "engine/vm/types/unions.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"

namespace asyncarium {

namespace {

using ast::Operator;

constexpr std::string_view kSymbols[] = {"+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//"};
constexpr std::string_view kInPlaceSymbols[] = {
    "+=", "-=", "*=", "@=", "/=", "%=", "**=", "<<=", ">>=", "|=", "^=", "&=", "//="};

Answer unsupported(World& world, Operator operation, Value a, Value b, InPlace in_place) {
    const auto index = static_cast<std::size_t>(operation);
    raise_error(world, TypeId::TypeError, "unsupported operand type(s) for {}: '{}' and '{}'",
                in_place == InPlace::Yes ? kInPlaceSymbols[index] : kSymbols[index], type_name(world, a),
                type_name(world, b));
    return Answer::raised();
}

bool is_scripted(const World& world, Value value) {
    return value.is_object() && (world.type_object(value).flags & (kTypeIsPython | kTypeHasMetaclass)) != 0;
}

bool is_sequence(Layout layout) {
    return layout == Layout::Str || layout == Layout::List || layout == Layout::Tuple || layout == Layout::Bytes;
}

bool is_any_set(Layout layout) { return layout == Layout::Set || layout == Layout::FrozenSet; }

bool set_operator(Operator operation, SetOperator& found) {
    switch (operation) {
        case Operator::Or:
            found = SetOperator::Union;
            return true;
        case Operator::And:
            found = SetOperator::Intersection;
            return true;
        case Operator::Subtract:
            found = SetOperator::Difference;
            return true;
        case Operator::Xor:
            found = SetOperator::SymmetricDifference;
            return true;
        default:
            return false;
    }
}

Answer on_sets(World& world, Operator operation, Value a, Value b, InPlace in_place) {
    SetOperator which{};
    if (!set_operator(operation, which)) return unsupported(world, operation, a, b, in_place);
    if (in_place == InPlace::Yes && world.layout_of(a) == Layout::Set) {
        const Answer updated = set_update(world, which, a, b);
        return updated.is_done() ? Answer::done(world.retain(a)) : updated;
    }
    return set_operation(world, which, a, b, world.layout_of(a));
}

/// dict.keys() & other and kin: always a set (Objects/dictobject.c, dictviews_as_number).
Answer on_views(World& world, Operator operation, Value a, Value b, InPlace in_place) {
    SetOperator which{};
    if (!set_operator(operation, which)) return unsupported(world, operation, a, b, in_place);
    const Answer left = make_set_from(world, a, TypeId::Set);
    if (!left.is_done()) return left;
    const Local left_owner(world, left.value);
    const Answer right = make_set_from(world, b, TypeId::Set);
    if (!right.is_done()) return right;
    const Local right_owner(world, right.value);
    const Answer updated = set_update(world, which, left_owner, right_owner);
    return updated.is_done() ? Answer::done(world.retain(left_owner)) : updated;
}

Answer on_dicts(World& world, Value a, Value b, InPlace in_place) {
    if (in_place == InPlace::Yes) {
        const Answer updated = dict_update(world, a, b);
        return updated.is_done() ? Answer::done(world.retain(a)) : updated;
    }
    Local copy(world, table_copy(world, a, TypeId::Dict));
    const Answer updated = dict_update(world, copy, b);
    return updated.is_done() ? Answer::done(copy.take()) : updated;
}

Answer multiply_sequence(World& world, Value sequence, Value count, Value other, InPlace in_place) {
    if (!is_integer(world, count)) {
        raise_error(world, TypeId::TypeError, "can't multiply sequence by non-int of type '{}'",
                    type_name(world, other));
        return Answer::raised();
    }
    return repeat_sequence(world, sequence, count, in_place);
}

bool is_set_like_view(const World& world, Value value, Layout layout) {
    return layout == Layout::DictView && world.get<DictView>(value).kind != IteratorKind::DictValues;
}

Answer on_containers(World& world, Operator operation, Value a, Value b, InPlace in_place) {
    const Layout left = world.layout_of(a);
    const Layout right = world.layout_of(b);
    if (operation == Operator::Remainder && left == Layout::Str) return percent_format(world, a, b);
    if (operation == Operator::Remainder && left == Layout::Bytes) return percent_format(world, a, b);
    if (operation == Operator::Add && is_sequence(left)) return concatenate(world, a, b, in_place);
    if (operation == Operator::Multiply && is_sequence(left)) return multiply_sequence(world, a, b, b, in_place);
    if (operation == Operator::Multiply && is_sequence(right)) return multiply_sequence(world, b, a, a, InPlace::No);
    if (is_any_set(left) && is_any_set(right)) return on_sets(world, operation, a, b, in_place);
    if (is_set_like_view(world, a, left) || is_set_like_view(world, b, right))
        return on_views(world, operation, a, b, in_place);
    if (operation == Operator::Or && left == Layout::Dict && (right == Layout::Dict || in_place == InPlace::Yes))
        return on_dicts(world, a, b, in_place);
    const bool both_none = a == kNone && b == kNone;
    if (operation == Operator::Or && !both_none && can_unite(world, a) && can_unite(world, b))
        return Answer::done(make_union(world, a, b));
    return unsupported(world, operation, a, b, in_place);
}

Answer bad_operand(World& world, std::string_view symbol, Value a) {
    raise_error(world, TypeId::TypeError, "bad operand type for unary {}: '{}'", symbol, type_name(world, a));
    return Answer::raised();
}

}  // namespace

Answer binary_natively(World& world, Operator operation, Value a, Value b, InPlace in_place) {
    if (is_number(world, a) && is_number(world, b)) {
        const Answer answer = number_operation(world, operation, a, b);
        return answer.is_script() ? unsupported(world, operation, a, b, in_place) : answer;
    }
    if (is_scripted(world, a) || is_scripted(world, b)) return Answer::script();
    return on_containers(world, operation, a, b, in_place);
}

Answer unary_natively(World& world, ast::UnaryOperator operation, Value a) {
    if (is_scripted(world, a)) return Answer::script();
    switch (operation) {
        case ast::UnaryOperator::Invert:
            return is_number(world, a) && !is_float(world, a) ? Answer::done(int_invert(world, a))
                                                              : bad_operand(world, "~", a);
        case ast::UnaryOperator::Minus:
            if (!is_number(world, a)) return bad_operand(world, "-", a);
            if (is_float(world, a)) return Answer::done(make_float(world, -world.get<Float>(a).number));
            return Answer::done(int_negate(world, a));
        default:
            if (!is_number(world, a)) return bad_operand(world, "+", a);
            if (is_float(world, a)) return Answer::done(world.retain(a));
            return Answer::done(int_operation(world, IntOperation::Add, a, Value::integer(0)));
    }
}

}  // namespace asyncarium
