// str's constructor, range, slice and the methods of native iterators (Objects/rangeobject.c, sliceobject.c, iterobject.c).
#include "engine/vm/types/encodings.h"
#include "engine/vm/types/iteration.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/ranges.h"
#include "engine/vm/types/unions.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

Outcome str_new(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null()) return return_string(world, "");
    if (call[2].is_null() && call[3].is_null())
        return outcome_of(world, str_natively(world, call[1]), "_str", {call[1]});
    for (const std::size_t index : {std::size_t{2}, std::size_t{3}})
        if (call[index].is_some() && !is_text(world, call[index]))
            return raise(world, TypeId::TypeError, "str() argument '{}' must be str, not {}",
                         index == 2 ? "encoding" : "errors", type_name(world, call[index]));
    const Value source = plain(world, call[1]);
    if (is_text(world, source)) return raise(world, TypeId::TypeError, "decoding str is not supported");
    if (source.is_int() || world.layout_of(source) != Layout::Bytes)
        return raise(world, TypeId::TypeError, "decoding to str: need a bytes-like object, {} found",
                     type_name(world, call[1]));
    const auto text = [&](std::size_t index, std::string_view other) {
        return call[index].is_null() ? other : text_of(world, plain(world, call[index]));
    };
    return outcome_of(decode_bytes(world, source, text(2, "utf-8"), text(3, "strict")));
}

/// Both bounds and the step as plain ints; Script for instances with __index__.
Answer::Kind range_argument(World& world, Value argument, Local& number) {
    if (is_integer(world, argument)) {
        number = Local(world, int_operation(world, IntOperation::Add, argument, Value::integer(0)));
        return Answer::Kind::Done;
    }
    if (has_special(world, argument, SpecialName::Index)) return Answer::Kind::Script;
    raise_error(world, TypeId::TypeError, "'{}' object cannot be interpreted as an integer",
                type_name(world, argument));
    return Answer::Kind::Raised;
}

Outcome range_new(NativeCall& call) {
    World& world = call.world;
    const bool single = call[2].is_null();
    const Value given[] = {single ? Value::integer(0) : call[1], single ? call[1] : call[2],
                           call[3].is_null() ? Value::integer(1) : call[3]};
    Local numbers[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto kind = range_argument(world, given[i], numbers[i]);
        if (kind == Answer::Kind::Raised) return Outcome::raised();
        if (kind == Answer::Kind::Script) return redirect_to_helper(world, "_range", {given[0], given[1], given[2]});
    }
    if (numbers[2].get() == Value::integer(0))
        return raise(world, TypeId::ValueError, "range() arg 3 must not be zero");
    return Outcome::returns(make_range(world, numbers[0], numbers[1], numbers[2]));
}

Outcome range_start(NativeCall& call) {
    return Outcome::returns(call.world.retain(call.world.get<Range>(call[0]).start));
}
Outcome range_stop(NativeCall& call) {
    return Outcome::returns(call.world.retain(call.world.get<Range>(call[0]).stop));
}
Outcome range_step(NativeCall& call) {
    return Outcome::returns(call.world.retain(call.world.get<Range>(call[0]).step));
}

Outcome range_index(NativeCall& call) {
    World& world = call.world;
    if (!is_integer(world, call[1]) || has_special(world, call[1], SpecialName::Eq))
        return redirect_to_helper(world, "_range_index", {call[0], call[1]});
    const Value position = range_position(world, call[0], call[1]);
    if (position.is_some()) return Outcome::returns(position);
    const Answer text = repr_natively(world, call[1]);
    if (!text.is_done()) return raise(world, TypeId::ValueError, "sequence.index(x): x not in sequence");
    const Local owner(world, text.value);
    return raise(world, TypeId::ValueError, "{} is not in range", text_of(world, text.value));
}

Outcome range_count(NativeCall& call) {
    const Answer found = contains_natively(call.world, call[0], call[1]);
    if (!found.is_done()) return outcome_of(call.world, found, "_range_count", {call[0], call[1]});
    return return_int(call.world, found.value == kTrue ? 1 : 0);
}

Outcome range_reversed(NativeCall& call) {
    World& world = call.world;
    const Range& range = world.get<Range>(call[0]);
    // The same numbers backwards: from start + (length - 1) * step down to before start.
    const Local last_index(world, int_operation(world, IntOperation::Subtract, range.length, Value::integer(1)));
    const Local last(world, range_item(world, call[0], last_index));
    const Local before(world, int_operation(world, IntOperation::Subtract, range.start, range.step));
    const Local step(world, int_negate(world, range.step));
    const Local backwards(world, make_range(world, last, before, step));
    return Outcome::returns(make_iterator(world, IteratorKind::Range, backwards));
}

Outcome slice_new(NativeCall& call) {
    World& world = call.world;
    auto& slice = world.make<Slice>(TypeId::Slice);
    const bool single = call[2].is_null();
    slice.start = world.retain(single ? kNone : call[1]);
    slice.stop = world.retain(single ? call[1] : call[2]);
    slice.step = world.retain(call[3].is_null() ? kNone : call[3]);
    return Outcome::returns(world.value_of(slice));
}

Value part_or_none(World& world, Value part) { return world.retain(part.is_null() ? kNone : part); }
Outcome slice_start(NativeCall& call) {
    return Outcome::returns(part_or_none(call.world, call.world.get<Slice>(call[0]).start));
}
Outcome slice_stop(NativeCall& call) {
    return Outcome::returns(part_or_none(call.world, call.world.get<Slice>(call[0]).stop));
}
Outcome slice_step(NativeCall& call) {
    return Outcome::returns(part_or_none(call.world, call.world.get<Slice>(call[0]).step));
}

Outcome slice_indices(NativeCall& call) {
    World& world = call.world;
    i64 length = 0;
    const Answer::Kind known = to_index(world, call[1], length);
    if (known == Answer::Kind::Raised) return Outcome::raised();
    if (known == Answer::Kind::Script) return redirect_to_helper(world, "_slice_indices", {call[0], call[1]});
    if (length < 0) return raise(world, TypeId::ValueError, "length should not be negative");
    SliceRange range;
    const auto kind = resolve_slice(world, call[0], length, range);
    if (kind != Answer::Kind::Done) return outcome_of(world, {kind, Value()}, "_slice_indices", {call[0], call[1]});
    const Local start(world, make_int(world, range.start));
    const Local stop(world, make_int(world, range.stop));
    const Local step(world, make_int(world, range.step));
    return Outcome::returns(make_tuple(world, {start.get(), stop.get(), step.get()}));
}

Outcome iterator_length_hint(NativeCall& call) {
    World& world = call.world;
    const Iterator& iterator = world.get<Iterator>(call[0]);
    if (iterator.source.is_null() || (iterator.kind != IteratorKind::List && iterator.kind != IteratorKind::Tuple))
        return return_int(world, 0);
    return return_int(world, static_cast<i64>(items_of(world, iterator.source).size()) - iterator.index);
}

Outcome alias_origin(NativeCall& call) {
    return Outcome::returns(call.world.retain(call.world.get<Descriptor>(call[0]).parts[0]));
}
Outcome alias_arguments(NativeCall& call) {
    return Outcome::returns(call.world.retain(call.world.get<Descriptor>(call[0]).parts[1]));
}

/// types.GenericAlias(origin, args): what __class_getitem__ of generic classes answers.
Outcome alias_new(NativeCall& call) {
    World& world = call.world;
    auto& alias = world.make<Descriptor>(TypeId::GenericAlias);
    alias.parts[0] = world.retain(call[1]);
    const bool is_tuple = call[2].is_object() && world.layout_of(call[2]) == Layout::Tuple;
    alias.parts[1] = is_tuple ? world.retain(call[2]) : make_tuple(world, {call[2]});
    return Outcome::returns(world.value_of(alias));
}

/// `class Names(list[str])` derives from list.
Outcome alias_bases(NativeCall& call) {
    const Value origin = call.world.get<Descriptor>(call[0]).parts[0];
    return Outcome::returns(make_tuple(call.world, {origin}));
}
Outcome alias_parameters(NativeCall& call) { return redirect_to_helper(call.world, "_alias_parameters", {call[0]}); }
Outcome alias_item(NativeCall& call) { return redirect_to_helper(call.world, "_alias_item", {call[0], call[1]}); }

/// a | b of things that stand for types and are no classes.
Outcome unite(NativeCall& call) { return Outcome::returns(make_union(call.world, call[0], call[1])); }

constexpr NativeSpec kNatives[] = {
    {"builtins._unite", "(a, b, /)", unite},
    {"types.GenericAlias.__mro_entries__", "(self, bases, /)", alias_bases},
    {"types.GenericAlias.__parameters__:get", "(self)", alias_parameters},
    {"types.GenericAlias.__getitem__", "(self, item, /)", alias_item},
    {"types.GenericAlias.__new__", "(type, origin, args, /)", alias_new},
    {"types.GenericAlias.__origin__:get", "(self)", alias_origin},
    {"types.GenericAlias.__args__:get", "(self)", alias_arguments},
    {"str.__new__", "(cls, /, object=?, encoding=?, errors=?)", str_new},
    {"range.__new__", "(cls, start, stop=?, step=?, /)", range_new},
    {"range.start:get", "(self)", range_start},
    {"range.stop:get", "(self)", range_stop},
    {"range.step:get", "(self)", range_step},
    {"range.index", "(self, value, /)", range_index},
    {"range.count", "(self, value, /)", range_count},
    {"range.__reversed__", "(self, /)", range_reversed},
    {"slice.__new__", "(cls, start, stop=?, step=?, /)", slice_new},
    {"slice.start:get", "(self)", slice_start},
    {"slice.stop:get", "(self)", slice_stop},
    {"slice.step:get", "(self)", slice_step},
    {"slice.indices", "(self, length, /)", slice_indices},
    {"iterator.__length_hint__", "(self, /)", iterator_length_hint},
};

}  // namespace

NativeTable other_natives() { return kNatives; }

}  // namespace asyncarium
