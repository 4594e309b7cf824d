// Gathering the items of iterables.
#include "engine/vm/types/owned_values.h"

#include <algorithm>
#include <utility>

#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/plain.h"

namespace asyncarium {

namespace {

bool is_long(const World& world, Value integer) {
    const std::optional<i64> length = to_i64(world, integer);
    return !length || *length > kLongestNativeWalk;
}

bool is_plain_sequence(const World& world, Value value) {
    const Layout layout = world.layout_of(value);
    return layout == Layout::List || layout == Layout::Tuple;
}

/// True for iterators that may go on for ever, or for very long, or run code. `depth` bounds chains of iterators over iterators.
bool may_be_endless(const World& world, Value iterator, u32 depth) {
    if (iterator.is_null() || iterator.is_int() || depth > 20) return depth > 20;
    if (world.layout_of(iterator) == Layout::Tuple || world.layout_of(iterator) == Layout::List) {
        const auto items = items_of(world, iterator);
        return std::any_of(items.begin(), items.end(),
                           [&](Value item) { return may_be_endless(world, item, depth + 1); });
    }
    if (world.layout_of(iterator) != Layout::Iterator) return false;
    const Iterator& walk = world.get<Iterator>(iterator);
    switch (walk.kind) {
        case IteratorKind::Count:
        case IteratorKind::Repeat:
        case IteratorKind::Cycle:
        case IteratorKind::CallSentinel:
        case IteratorKind::AsyncAwait:
            return true;
        case IteratorKind::Range:
            return walk.source.is_object() && world.layout_of(walk.source) == Layout::Range &&
                   is_long(world, world.get<Range>(walk.source).length);
        case IteratorKind::Enumerate:
        case IteratorKind::Filter:
        case IteratorKind::Map:
        case IteratorKind::Islice:
        case IteratorKind::Chain:
        case IteratorKind::Zip:
            return may_be_endless(world, walk.source, depth + 1) || may_be_endless(world, walk.extra, depth + 1);
        default:
            return false;
    }
}

}  // namespace

Answer walk(World& world, Value iterable) {
    const Answer iterator = iterate_natively(world, iterable);
    if (!iterator.is_done()) return iterator;
    if (world.layout_of(iterator.value) == Layout::Iterator && !may_be_endless(world, iterator.value, 0))
        return iterator;
    world.release(iterator.value);
    return Answer::script();
}

Answer::Kind collect(World& world, Value iterable, OwnedValues& items) {
    const bool overridden = has_special(world, iterable, SpecialName::Iter);
    const Value source = plain(world, iterable);
    if (!overridden && is_plain_sequence(world, source)) {
        const auto borrowed = items_of(world, source);
        items.reserve(items.size() + borrowed.size());
        for (const Value item : borrowed) items.push(item);
        world.charge(borrowed.size());
        return Answer::Kind::Done;
    }
    const Answer iterator = walk(world, iterable);
    if (!iterator.is_done()) return iterator.kind;
    const Local owner(world, iterator.value);
    while (true) {
        const Answer next = advance_iterator(world, owner);
        if (!next.is_done()) return next.kind;
        if (next.value.is_null()) return Answer::Kind::Done;
        items.push_owned(next.value);
        world.charge(1);
        if (static_cast<i64>(items.size()) > 2 * kLongestNativeWalk) {
            raise_memory_error(world);
            return Answer::Kind::Raised;
        }
    }
}

Value list_of(World& world, OwnedValues& items) { return make_list(world, items.span()); }

Value tuple_of(World& world, OwnedValues& items) { return make_tuple(world, std::as_const(items).span()); }

}  // namespace asyncarium
