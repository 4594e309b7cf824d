// Comparisons of built-in values (Objects/object.c, do_richcompare, and the slots of each type).
#include <algorithm>

#include "engine/vm/types/arithmetic.h"
#include "engine/vm/types/set_operations.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

using ast::Comparison;

/// Nesting beyond this is left to Python code, which raises RecursionError in its own time.
constexpr u32 kMaxDepth = 150;

constexpr std::string_view kSymbols[] = {"<", "<=", "==", "!=", ">", ">="};

bool holds(Comparison comparison, int order) {
    switch (comparison) {
        case Comparison::Lt:
            return order < 0;
        case Comparison::LtE:
            return order <= 0;
        case Comparison::Gt:
            return order > 0;
        case Comparison::GtE:
            return order >= 0;
        case Comparison::NotEq:
            return order != 0;
        default:
            return order == 0;
    }
}

Answer truth_of(bool truth) { return Answer::done(boolean(truth)); }

Answer not_supported(World& world, Comparison comparison, Value a, Value b) {
    raise_error(world, TypeId::TypeError, "'{}' not supported between instances of '{}' and '{}'",
                kSymbols[static_cast<std::size_t>(comparison)], type_name(world, a), type_name(world, b));
    return Answer::raised();
}

bool is_any_set(Layout layout) { return layout == Layout::Set || layout == Layout::FrozenSet; }

Answer order_at(World& world, Comparison comparison, Value a, Value b, u32 depth);

/// Lexicographic: the first pair that differs decides, else the lengths.
Answer order_sequences(World& world, Comparison comparison, Value a, Value b, u32 depth) {
    const auto left = items_of(world, a);
    const auto right = items_of(world, b);
    const std::size_t shared = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < shared; ++i) {
        if (left[i] == right[i]) continue;
        bool needs_script = false;
        const bool equal = equal_natively(world, left[i], right[i], needs_script);
        if (needs_script) return Answer::script();
        if (!equal) return order_at(world, comparison, left[i], right[i], depth + 1);
    }
    const int order = left.size() < right.size() ? -1 : left.size() > right.size() ? 1 : 0;
    return truth_of(holds(comparison, order));
}

/// Subset and superset tests of sets.
Answer order_sets(World& world, Comparison comparison, Value a, Value b) {
    const u32 left = world.get<Table>(a).used;
    const u32 right = world.get<Table>(b).used;
    switch (comparison) {
        case Comparison::Lt:
            return left < right ? is_subset(world, a, b) : truth_of(false);
        case Comparison::LtE:
            return is_subset(world, a, b);
        case Comparison::Gt:
            return left > right ? is_subset(world, b, a) : truth_of(false);
        default:
            return is_subset(world, b, a);
    }
}

bool is_set_like(const World& world, Value value) {
    const Layout layout = world.layout_of(value);
    return is_any_set(layout) ||
           (layout == Layout::DictView && world.get<DictView>(value).kind != IteratorKind::DictValues);
}

/// Views of dicts among themselves and with sets: as the sets of their elements.
Answer compare_as_sets(World& world, Comparison comparison, Value a, Value b) {
    const Answer left = make_set_from(world, a, TypeId::Set);
    if (!left.is_done()) {
        if (left.is_raised()) return left;
        world.release(left.value);
        return Answer::script();
    }
    const Local left_owner(world, left.value);
    const Answer right = make_set_from(world, b, TypeId::Set);
    if (!right.is_done()) {
        if (right.is_raised()) return right;
        world.release(right.value);
        return Answer::script();
    }
    const Local right_owner(world, right.value);
    if (comparison == Comparison::Eq || comparison == Comparison::NotEq)
        return compare_natively(world, comparison, left_owner, right_owner);
    return order_sets(world, comparison, left_owner, right_owner);
}

bool is_scripted(const World& world, Value value) {
    return value.is_object() && (world.type_object(value).flags & (kTypeIsPython | kTypeHasMetaclass)) != 0;
}

Answer order_at(World& world, Comparison comparison, Value a, Value b, u32 depth) {
    if (has_special(world, a, SpecialName::Ordering) || has_special(world, b, SpecialName::Ordering) ||
        depth > kMaxDepth)
        return Answer::script();
    const Value x = plain(world, a);
    const Value y = plain(world, b);
    if (is_number(world, x) && is_number(world, y)) return truth_of(compare_numbers(world, comparison, x, y));
    if ((x == a && is_scripted(world, a)) || (y == b && is_scripted(world, b))) return Answer::script();
    const Layout left = world.layout_of(x);
    const Layout right = world.layout_of(y);
    if (left == right) {
        if (left == Layout::Str) return truth_of(holds(comparison, text_of(world, x).compare(text_of(world, y))));
        if (left == Layout::Bytes) return truth_of(holds(comparison, bytes_of(world, x).compare(bytes_of(world, y))));
        if (left == Layout::Tuple || left == Layout::List) return order_sequences(world, comparison, x, y, depth);
        if (left == Layout::TimerHandle) {
            const VirtualTime mine = world.get<Handle>(x).when;
            const VirtualTime other = world.get<Handle>(y).when;
            return truth_of(holds(comparison, mine < other ? -1 : mine > other ? 1 : 0));
        }
    }
    if (is_any_set(left) && is_any_set(right)) return order_sets(world, comparison, x, y);
    if (is_set_like(world, x) && is_set_like(world, y)) return compare_as_sets(world, comparison, x, y);
    return not_supported(world, comparison, a, b);
}

bool is_view(const World& world, Value value) {
    return value.is_object() && world.layout_of(value) == Layout::DictView;
}

}  // namespace

Answer compare_natively(World& world, Comparison comparison, Value a, Value b) {
    if (comparison != Comparison::Eq && comparison != Comparison::NotEq) return order_at(world, comparison, a, b, 0);
    if ((is_view(world, a) || is_view(world, b)) && !a.is_int() && !b.is_int() && is_set_like(world, a) &&
        is_set_like(world, b))
        return compare_as_sets(world, comparison, a, b);
    bool needs_script = false;
    const bool equal = equal_natively(world, a, b, needs_script);
    if (needs_script) return Answer::script();
    return truth_of(equal == (comparison == Comparison::Eq));
}

}  // namespace asyncarium
