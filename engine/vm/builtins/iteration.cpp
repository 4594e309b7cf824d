// iter, next, enumerate, zip, map, filter, reversed (Python/bltinmodule.c, Objects/enumobject.c). Over native iterators they are native
// iterators themselves; over generators and the like, generators of builtins.py.
#include "engine/vm/types/iteration.h"

#include "engine/vm/builtins/natives.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/owned_values.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

bool is_native_iterator(const World& world, Value value) {
    return value.is_object() && world.layout_of(value) == Layout::Iterator &&
           world.get<Iterator>(value).kind != IteratorKind::AsyncAwait;
}

Outcome iterate(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_some()) return redirect_to_helper(world, "_iter_until", {call[0], call[1]});
    return outcome_of(world, iterate_natively(world, call[0]), "_iterate", {call[0]});
}

Outcome next(NativeCall& call) {
    World& world = call.world;
    if (is_native_iterator(world, call[0])) {
        const Answer item = advance_iterator(world, call[0]);
        if (!item.is_done()) return outcome_of(item);
        if (item.value.is_some()) return Outcome::returns(item.value);
        if (call[1].is_some()) return Outcome::returns(world.retain(call[1]));
        raise_stop_iteration(world, kNone);
        return Outcome::raised();
    }
    if (call[1].is_some()) return redirect_to_helper(world, "_next_or", {call[0], call[1]});
    if (call[0].is_object() && world.layout_of(call[0]) == Layout::Generator)
        return Outcome::resume(world.retain(call[0]), kNone);
    return redirect_to_helper(world, "_next", {call[0]});
}

Outcome enumerate(NativeCall& call) {
    World& world = call.world;
    if (!is_integer(world, call[2]))
        return raise(world, TypeId::TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(world, call[2]));
    const Answer iterator = iterate_natively(world, call[1]);
    if (iterator.is_raised()) return Outcome::raised();
    const Local owner(world, iterator.value);
    if (iterator.is_done() && is_native_iterator(world, owner))
        return Outcome::returns(make_iterator(world, IteratorKind::Enumerate, owner, plain(world, call[2])));
    return redirect_to_helper(world, "_enumerate", {iterator.is_done() ? owner.get() : call[1], call[2]});
}

/// Iterators of all iterables; false when one is not native (they are then started in Python). Raised is told by `raised`.
bool start_all(World& world, std::span<const Value> iterables, OwnedValues& iterators, bool& raised, std::size_t& at) {
    bool native = true;
    for (at = 0; at < iterables.size(); ++at) {
        const Answer iterator = iterate_natively(world, iterables[at]);
        raised = iterator.is_raised();
        if (raised) return false;
        native = native && iterator.is_done() && is_native_iterator(world, iterator.value);
        iterators.push_owned(iterator.is_done() ? iterator.value : world.retain(iterables[at]));
    }
    return native;
}

Outcome zip(NativeCall& call) {
    World& world = call.world;
    const auto iterables = items_of(world, call[1]);
    const Answer strict = truth_natively(world, call[2]);
    OwnedValues iterators(world);
    bool raised = false;
    std::size_t at = 0;
    const bool native = start_all(world, iterables, iterators, raised, at);
    if (raised) return Outcome::raised();
    const Local sources(world, tuple_of(world, iterators));
    if (!native) return redirect_to_helper(world, "_zip", {sources, boolean(strict.value == kTrue)});
    const Value iterator = make_iterator(world, IteratorKind::Zip, sources);
    world.get<Iterator>(iterator).end = strict.value == kTrue ? 1 : 0;
    return Outcome::returns(iterator);
}

Outcome map(NativeCall& call) {
    World& world = call.world;
    const auto args = items_of(world, call[1]);
    if (args.size() < 2) return raise(world, TypeId::TypeError, "map() must have at least two arguments.");
    OwnedValues iterators(world);
    bool raised = false;
    std::size_t at = 0;
    start_all(world, args.subspan(1), iterators, raised, at);
    if (raised) return Outcome::raised();
    const Local sources(world, tuple_of(world, iterators));
    if (iterators.size() == 1) return redirect_to_helper(world, "_map", {args[0], iterators[0]});
    return redirect_to_helper(world, "_map_many", {args[0], sources});
}

Outcome filter(NativeCall& call) {
    World& world = call.world;
    const Answer iterator = iterate_natively(world, call[2]);
    if (iterator.is_raised()) return Outcome::raised();
    const Local owner(world, iterator.is_done() ? iterator.value : world.retain(call[2]));
    return redirect_to_helper(world, "_filter", {call[1], owner});
}

/// -1: not a native sequence.
i64 native_length(World& world, Value source) {
    switch (world.layout_of(source)) {
        case Layout::List:
        case Layout::Tuple:
        case Layout::Str:
        case Layout::Bytes: {
            const Answer length = length_natively(world, source);
            return length.is_done() && length.value.is_int() ? length.value.as_int() : -1;
        }
        default:
            return -1;
    }
}

Outcome reversed(NativeCall& call) {
    World& world = call.world;
    const Value source = plain(world, call[1]);
    if (source == call[1] && !source.is_int()) {
        const i64 length = native_length(world, source);
        if (length >= 0) {
            const Value iterator = make_iterator(world, IteratorKind::Reversed, source);
            world.get<Iterator>(iterator).index = length;
            return Outcome::returns(iterator);
        }
    }
    return redirect_to_helper(world, "_reversed", {call[1]});
}

constexpr NativeSpec kNatives[] = {
    {"builtins.iter", "(object, sentinel=?, /)", iterate},
    {"builtins.next", "(iterator, default=?, /)", next},
    {"enumerate.__new__", "(cls, iterable, start=0)", enumerate},
    {"zip.__new__", "(cls, *iterables, strict=False)", zip},
    {"map.__new__", "(cls, *args)", map},
    {"filter.__new__", "(cls, function, iterable, /)", filter},
    {"reversed.__new__", "(cls, sequence, /)", reversed},
};

}  // namespace

NativeTable iteration_natives() { return kNatives; }

}  // namespace asyncarium
