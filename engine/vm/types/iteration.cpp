// iter() and next() for built-in containers and native iterators (Objects/iterobject.c and each type's iterator).
#include "engine/vm/types/iteration.h"

#include "engine/vm/types/ranges.h"
#include "engine/vm/types/sequence_operations.h"
#include "engine/world/containers.h"
#include "engine/world/deque.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/table.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

/// The walk is over: lets go of what was walked. Nothing revives an exhausted iterator.
Answer exhausted(World& world, Iterator& iterator) {
    world.assign(iterator.source, Value());
    world.assign(iterator.extra, Value());
    return Answer::done();
}

Answer next_of_items(World& world, Iterator& iterator) {
    const auto items = items_of(world, iterator.source);
    const auto index = static_cast<std::size_t>(iterator.index);
    if (index >= items.size()) return exhausted(world, iterator);
    ++iterator.index;
    return Answer::done(world.retain(items[index]));
}

Answer next_of_range(World& world, Iterator& iterator) {
    const Range& range = world.get<Range>(iterator.source);
    if (has_small_numbers(range)) return exhausted(world, iterator);  // next_quickly has found no more
    const Value index = Value::integer(iterator.index);
    if (int_compare(world, index, range.length) >= 0) return exhausted(world, iterator);
    ++iterator.index;
    return Answer::done(range_item(world, iterator.source, index));
}

/// `index` is a byte offset.
Answer next_of_text(World& world, Iterator& iterator) {
    const std::string_view text = text_of(world, iterator.source);
    auto offset = static_cast<std::size_t>(iterator.index);
    if (offset >= text.size()) return exhausted(world, iterator);
    const std::size_t begin = offset;
    next_code_point(text, offset);
    iterator.index = static_cast<i64>(offset);
    return Answer::done(make_string(world, text.substr(begin, offset - begin)));
}

Answer next_of_bytes(World& world, Iterator& iterator) {
    const std::string_view bytes = bytes_of(world, iterator.source);
    const auto index = static_cast<std::size_t>(iterator.index);
    if (index >= bytes.size()) return exhausted(world, iterator);
    ++iterator.index;
    return Answer::done(Value::integer(static_cast<u8>(bytes[index])));
}

/// `end` holds the size at the beginning of the walk; -1 once a change was reported.
Answer::Kind check_unchanged(World& world, Iterator& iterator, std::string_view what) {
    const Table& table = world.get<Table>(iterator.source);
    if (table.version == iterator.version) return Answer::Kind::Done;
    if (iterator.end == i64{table.used}) {
        iterator.version = table.version;
        return Answer::Kind::Done;
    }
    iterator.end = -1;
    raise_error(world, TypeId::RuntimeError, "{} changed size during iteration", what);
    return Answer::Kind::Raised;
}

Value entry_result(World& world, IteratorKind kind, const TableEntry& entry) {
    if (kind == IteratorKind::DictValues) return world.retain(entry.value);
    if (kind == IteratorKind::DictItems) return make_tuple(world, {entry.key, entry.value});
    return world.retain(entry.key);
}

/// A dict walked has as many entries as it had: one more than that was added in place of one deleted. `extra` counts.
bool count_entry(World& world, Iterator& iterator) {
    const i64 count = iterator.extra.is_null() ? 1 : iterator.extra.as_int() + 1;
    if (count > i64{world.get<Table>(iterator.source).used}) {
        raise_error(world, TypeId::RuntimeError, "dictionary keys changed during iteration");
        return false;
    }
    iterator.extra = Value::integer(count);
    return true;
}

Answer next_of_table(World& world, Iterator& iterator) {
    const std::string_view what = iterator.kind == IteratorKind::Set ? "Set" : "dictionary";
    if (check_unchanged(world, iterator, what) != Answer::Kind::Done) return Answer::raised();
    const i64 number = table_next(world, iterator.source, iterator.index);
    if (number < 0) return exhausted(world, iterator);
    if (iterator.kind != IteratorKind::Set && !count_entry(world, iterator)) return Answer::raised();
    const TableEntry entry = entries_of(world, iterator.source)[static_cast<std::size_t>(number)];
    return Answer::done(entry_result(world, iterator.kind, entry));
}

/// Which part of the entries reversed(d), reversed(d.values()), … answers is in `extra` (an int: the IteratorKind).
Answer next_of_reversed_dict(World& world, Iterator& iterator) {
    if (check_unchanged(world, iterator, "dictionary") != Answer::Kind::Done) return Answer::raised();
    const auto entries = entries_of(world, iterator.source);
    while (iterator.index > 0) {
        const TableEntry entry = entries[static_cast<std::size_t>(--iterator.index)];
        const auto part = static_cast<IteratorKind>(iterator.extra.as_int());
        if (entry.key.is_some()) return Answer::done(entry_result(world, part, entry));
    }
    return exhausted(world, iterator);
}

/// `index` is the position of the item before the next one.
Answer next_of_reversed(World& world, Iterator& iterator) {
    if (iterator.index <= 0) return exhausted(world, iterator);
    const Value source = iterator.source;
    const i64 position = --iterator.index;
    if (world.layout_of(source) == Layout::Str) return Answer::done(substring(world, source, position, position + 1));
    if (world.layout_of(source) == Layout::Range)
        return Answer::done(range_item(world, source, Value::integer(position)));
    if (world.layout_of(source) == Layout::Bytes)
        return Answer::done(
            Value::integer(static_cast<u8>(bytes_of(world, source)[static_cast<std::size_t>(position)])));
    const auto items = items_of(world, source);
    if (position >= static_cast<i64>(items.size())) return exhausted(world, iterator);
    return Answer::done(world.retain(items[static_cast<std::size_t>(position)]));
}

Answer next_of_enumerate(World& world, Iterator& iterator) {
    const Answer next = advance_iterator(world, iterator.source);
    if (!next.is_done()) return next;
    if (next.value.is_null()) return exhausted(world, iterator);
    const Local item(world, next.value);
    const Value number = world.retain(iterator.extra);
    const Local owner(world, number);
    world.assign_owned(iterator.extra, int_operation(world, IntOperation::Add, number, Value::integer(1)));
    return Answer::done(make_tuple(world, {number, item.get()}));
}

/// zip(strict=True): which argument is shorter or longer than those before it.
Answer zip_mismatch(World& world, std::size_t number, std::string_view word) {
    raise_error(world, TypeId::ValueError, "zip() argument {} is {} than argument{}{}", number + 1, word,
                number == 1 ? " " : "s 1-", number);
    return Answer::raised();
}

Answer zip_ended(World& world, Iterator& iterator, std::size_t number) {
    const auto sources = items_of(world, iterator.source);
    if (iterator.end != 1) return exhausted(world, iterator);
    if (number > 0) return zip_mismatch(world, number, "shorter");
    for (std::size_t i = 1; i < sources.size(); ++i) {
        const Answer next = advance_iterator(world, sources[i]);
        if (!next.is_done()) return next;
        if (next.value.is_null()) continue;
        world.release(next.value);
        return zip_mismatch(world, i, "longer");
    }
    return exhausted(world, iterator);
}

Answer next_of_zip(World& world, Iterator& iterator) {
    const auto sources = items_of(world, iterator.source);
    if (sources.empty()) return exhausted(world, iterator);
    Local row(world, make_tuple_of_nulls(world, static_cast<u32>(sources.size())));
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const Answer next = advance_iterator(world, sources[i]);
        if (!next.is_done()) return next;
        if (next.value.is_null()) return zip_ended(world, iterator, i);
        mutable_items_of(world, row)[i] = next.value;
    }
    return Answer::done(row.take());
}

/// filter(None, …): keeps what is true; only made over items whose truth C++ knows.
Answer next_of_filter(World& world, Iterator& iterator) {
    while (true) {
        const Answer next = advance_iterator(world, iterator.source);
        if (!next.is_done()) return next;
        if (next.value.is_null()) return exhausted(world, iterator);
        const Answer truth = truth_natively(world, next.value);
        if (truth.is_done() && truth.value == kTrue) return next;
        world.release(next.value);
        if (!truth.is_done()) return truth;
    }
}

Answer next_of_count(World& world, Iterator& iterator) {
    const Value number = iterator.source;
    const Answer following = binary_natively(world, ast::Operator::Add, number, iterator.extra, InPlace::No);
    if (!following.is_done()) return following;
    iterator.source = following.value;
    return Answer::done(number);
}

Answer next_of_repeat(World& world, Iterator& iterator) {
    if (iterator.end == 0) return exhausted(world, iterator);
    if (iterator.end > 0) --iterator.end;
    return Answer::done(world.retain(iterator.source));
}

/// `extra` is the list of items drawn so far, `source` the iterator until it is exhausted, then `extra` is walked.
Answer next_of_cycle(World& world, Iterator& iterator) {
    if (iterator.source != iterator.extra) {
        const Answer next = advance_iterator(world, iterator.source);
        if (!next.is_done()) return next;
        if (next.value.is_some()) {
            list_append(world, iterator.extra, next.value);
            return next;
        }
        world.assign(iterator.source, iterator.extra);
    }
    const auto items = items_of(world, iterator.extra);
    if (items.empty()) return exhausted(world, iterator);
    const auto index = static_cast<std::size_t>(iterator.index);
    iterator.index = index + 1 < items.size() ? iterator.index + 1 : 0;
    return Answer::done(world.retain(items[index]));
}

/// `source` is a tuple of native iterators, `index` the one being walked.
Answer next_of_chain(World& world, Iterator& iterator) {
    const auto sources = items_of(world, iterator.source);
    while (iterator.index < static_cast<i64>(sources.size())) {
        const Answer next = advance_iterator(world, sources[static_cast<std::size_t>(iterator.index)]);
        if (!next.is_done() || next.value.is_some()) return next;
        ++iterator.index;
    }
    return exhausted(world, iterator);
}

/// `index`: how many items of `source` were drawn; `version`: the step; `extra`: the index of the next item wanted; `end`: the
/// stop, -1 without.
Answer next_of_islice(World& world, Iterator& iterator) {
    const i64 wanted = iterator.extra.as_int();
    if (iterator.end >= 0 && wanted >= iterator.end) {
        while (iterator.index < iterator.end) {
            const Answer skipped = advance_iterator(world, iterator.source);
            if (!skipped.is_done()) return skipped;
            if (skipped.value.is_null()) break;
            world.release(skipped.value);
            ++iterator.index;
        }
        return exhausted(world, iterator);
    }
    while (true) {
        const Answer next = advance_iterator(world, iterator.source);
        if (!next.is_done()) return next;
        if (next.value.is_null()) return exhausted(world, iterator);
        if (iterator.index++ == wanted) {
            iterator.extra = Value::integer(wanted + i64{iterator.version});
            return next;
        }
        world.release(next.value);
    }
}

bool is_iterator_object(Layout layout) { return layout == Layout::Iterator || layout == Layout::Generator; }

Value iterator_over_table(World& world, Value table, IteratorKind kind) {
    const Value value = make_iterator(world, kind, table);
    Iterator& iterator = world.get<Iterator>(value);
    iterator.version = world.get<Table>(table).version;
    iterator.end = world.get<Table>(table).used;
    return value;
}

}  // namespace

Value make_iterator(World& world, IteratorKind kind, Value source, Value extra) {
    auto& iterator = world.make<Iterator>(TypeId::Iterator);
    iterator.kind = kind;
    iterator.source = world.retain(source);
    iterator.extra = world.retain(extra);
    return world.value_of(iterator);
}

Answer iterate_natively(World& world, Value object) {
    if (has_special(world, object, SpecialName::Iter)) return Answer::script();
    const Value source = plain(world, object);
    const Layout layout = world.layout_of(source);
    switch (layout) {
        case Layout::List:
            return Answer::done(make_iterator(world, IteratorKind::List, source));
        case Layout::Tuple:
            return Answer::done(make_iterator(world, IteratorKind::Tuple, source));
        case Layout::Deque: {
            const Local items(world, deque_as_list(world, source));
            return Answer::done(make_iterator(world, IteratorKind::List, items));
        }
        case Layout::Range:
            return Answer::done(make_iterator(world, IteratorKind::Range, source));
        case Layout::Str:
            return Answer::done(make_iterator(world, IteratorKind::Str, source));
        case Layout::Bytes:
            return Answer::done(make_iterator(world, IteratorKind::Bytes, source));
        case Layout::Dict:
            return Answer::done(iterator_over_table(world, source, IteratorKind::DictKeys));
        case Layout::Set:
        case Layout::FrozenSet:
            return Answer::done(iterator_over_table(world, source, IteratorKind::Set));
        case Layout::DictView: {
            const DictView& view = world.get<DictView>(source);
            return Answer::done(iterator_over_table(world, view.dict, view.kind));
        }
        case Layout::MappingProxy:
            return iterate_natively(world, world.get<Descriptor>(source).parts[0]);
        case Layout::Future:
        case Layout::Task:
        case Layout::Context:
            return Answer::script();
        default:
            break;
    }
    if (is_iterator_object(layout)) return Answer::done(world.retain(object));
    if (has_special(world, object, SpecialName::GetItem)) return Answer::script();
    if (layout == Layout::Type && (world.type_object(object).flags & kTypeIsPython) != 0) return Answer::script();
    raise_error(world, TypeId::TypeError, "'{}' object is not iterable", type_name(world, object));
    return Answer::raised();
}

Answer advance_iterator(World& world, Value value) {
    Iterator& iterator = world.get<Iterator>(value);
    if (iterator.source.is_null()) return Answer::done();
    if (const Value quick = next_quickly(world, iterator); quick.is_some()) return Answer::done(quick);
    switch (iterator.kind) {
        case IteratorKind::List:
        case IteratorKind::Tuple:
            return next_of_items(world, iterator);
        case IteratorKind::Range:
            return next_of_range(world, iterator);
        case IteratorKind::Str:
            return next_of_text(world, iterator);
        case IteratorKind::Bytes:
            return next_of_bytes(world, iterator);
        case IteratorKind::DictKeys:
        case IteratorKind::DictValues:
        case IteratorKind::DictItems:
        case IteratorKind::Set:
            return next_of_table(world, iterator);
        case IteratorKind::Enumerate:
            return next_of_enumerate(world, iterator);
        case IteratorKind::Zip:
            return next_of_zip(world, iterator);
        case IteratorKind::Filter:
            return next_of_filter(world, iterator);
        case IteratorKind::Reversed:
            return next_of_reversed(world, iterator);
        case IteratorKind::ReversedDict:
            return next_of_reversed_dict(world, iterator);
        case IteratorKind::Count:
            return next_of_count(world, iterator);
        case IteratorKind::Repeat:
            return next_of_repeat(world, iterator);
        case IteratorKind::Cycle:
            return next_of_cycle(world, iterator);
        case IteratorKind::Chain:
            return next_of_chain(world, iterator);
        case IteratorKind::Islice:
            return next_of_islice(world, iterator);
        case IteratorKind::Map:
        case IteratorKind::Sequence:
        case IteratorKind::CallSentinel:
        case IteratorKind::AsyncAwait:
            break;
    }
    return exhausted(world, iterator);
}

}  // namespace asyncarium
