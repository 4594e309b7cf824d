// list: constructor and methods (Objects/listobject.c). Sorting is in sorting.cpp.
#include <algorithm>

#include "engine/vm/types/iteration.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/owned_values.h"
#include "engine/vm/types/sequence_operations.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

Outcome list_new(NativeCall& call) {
    World& world = call.world;
    Local list(world, make_list(world));
    if (call[1].is_null()) return Outcome::returns(list.take());
    const Answer extended = list_extend(world, list, call[1]);
    if (extended.is_script()) return redirect_to_helper(world, "_list", {call[1]});
    return extended.is_done() ? Outcome::returns(list.take()) : Outcome::raised();
}

Outcome list_init(NativeCall& call) {
    list_clear(call.world, call[0]);
    if (call[1].is_null()) return Outcome::none();
    return none_when_done(call.world, list_extend(call.world, call[0], call[1]), "_list_extend", {call[0], call[1]});
}

Outcome append(NativeCall& call) {
    list_append(call.world, call[0], call[1]);
    return Outcome::none();
}

Outcome extend(NativeCall& call) {
    return none_when_done(call.world, list_extend(call.world, call[0], call[1]), "_list_extend", {call[0], call[1]});
}

Outcome insert(NativeCall& call) {
    i64 index = 0;
    if (!require_index(call, 1, index)) return Outcome::raised();
    const i64 count = call.world.get<List>(call[0]).count;
    if (index < 0) index = std::max<i64>(index + count, 0);
    list_insert(call.world, call[0], static_cast<u32>(std::min(index, count)), call[2]);
    return Outcome::none();
}

Outcome pop(NativeCall& call) {
    World& world = call.world;
    i64 index = -1;
    if (!require_index(call, 1, index)) return Outcome::raised();
    List& list = world.get<List>(call[0]);
    if (list.count == 0) return raise(world, TypeId::IndexError, "pop from empty list");
    if (index < 0) index += list.count;
    if (index < 0 || index >= i64{list.count}) return raise(world, TypeId::IndexError, "pop index out of range");
    const Value item = mutable_items_of(world, call[0])[static_cast<std::size_t>(index)];
    if (index + 1 == i64{list.count}) {
        --list.count;
        return Outcome::returns(item);
    }
    world.retain(item);
    list_erase(world, call[0], static_cast<u32>(index), static_cast<u32>(index) + 1);
    return Outcome::returns(item);
}

Outcome clear(NativeCall& call) {
    list_clear(call.world, call[0]);
    return Outcome::none();
}

Outcome copy(NativeCall& call) { return Outcome::returns(make_list(call.world, items_of(call.world, call[0]))); }

Outcome reverse(NativeCall& call) {
    const auto items = mutable_items_of(call.world, call[0]);
    std::reverse(items.begin(), items.end());
    return Outcome::none();
}

/// The position of an item equal to call[1] in [begin, end): -1 when there is none; Script when only Python can compare.
Answer::Kind find_item(NativeCall& call, i64 begin, i64 end, i64& position) {
    const auto items = items_of(call.world, call[0]);
    position = -1;
    for (i64 i = begin; i < std::min(end, static_cast<i64>(items.size())); ++i) {
        const Value item = items[static_cast<std::size_t>(i)];
        bool needs_script = false;
        const bool equal = item == call[1] || equal_natively(call.world, item, call[1], needs_script);
        if (needs_script) return Answer::Kind::Script;
        if (!equal) continue;
        position = i;
        break;
    }
    return Answer::Kind::Done;
}

Outcome remove(NativeCall& call) {
    World& world = call.world;
    i64 position = 0;
    const i64 count = world.get<List>(call[0]).count;
    if (find_item(call, 0, count, position) == Answer::Kind::Script)
        return redirect_to_helper(world, "_list_remove", {call[0], call[1]});
    if (position < 0) return raise(world, TypeId::ValueError, "list.remove(x): x not in list");
    list_erase(world, call[0], static_cast<u32>(position), static_cast<u32>(position) + 1);
    return Outcome::none();
}

Outcome index(NativeCall& call) {
    World& world = call.world;
    i64 begin = 0;
    i64 end = 0;
    const auto kind =
        resolve_bounds(world, call[2], call[3], static_cast<i64>(items_of(world, call[0]).size()), begin, end);
    if (kind == Answer::Kind::Raised) return Outcome::raised();
    i64 position = 0;
    if (kind == Answer::Kind::Script || find_item(call, begin, end, position) == Answer::Kind::Script)
        return redirect_to_helper(world, "_sequence_index",
                                  {call[0], call[1], Value::integer(begin), Value::integer(end)});
    if (position >= 0) return return_int(world, position);
    if (world.layout_of(call[0]) == Layout::Tuple)
        return raise(world, TypeId::ValueError, "tuple.index(x): x not in tuple");
    const Answer text = repr_natively(world, call[1]);
    if (text.is_script())
        return redirect_to_helper(world, "_sequence_index",
                                  {call[0], call[1], Value::integer(begin), Value::integer(end)});
    if (text.is_raised()) return Outcome::raised();
    const Local owner(world, text.value);
    return raise(world, TypeId::ValueError, "{} is not in list", text_of(world, text.value));
}

Outcome count(NativeCall& call) {
    World& world = call.world;
    i64 total = 0;
    for (const Value item : items_of(world, call[0])) {
        bool needs_script = false;
        const bool equal = item == call[1] || equal_natively(world, item, call[1], needs_script);
        if (needs_script) return redirect_to_helper(world, "_sequence_count", {call[0], call[1]});
        if (equal) ++total;
    }
    return return_int(world, total);
}

Outcome tuple_new(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null()) return Outcome::returns(make_tuple(world, {}));
    if (world.is(call[1], TypeId::Tuple)) return Outcome::returns(world.retain(call[1]));
    OwnedValues items(world);
    switch (collect(world, call[1], items)) {
        case Answer::Kind::Script:
            return redirect_to_helper(world, "_tuple", {call[1]});
        case Answer::Kind::Raised:
            return Outcome::raised();
        case Answer::Kind::Done:
            break;
    }
    return Outcome::returns(tuple_of(world, items));
}

Outcome list_reversed(NativeCall& call) {
    const Value iterator = make_iterator(call.world, IteratorKind::Reversed, call[0]);
    call.world.get<Iterator>(iterator).index = static_cast<i64>(items_of(call.world, call[0]).size());
    return Outcome::returns(iterator);
}

constexpr NativeSpec kNatives[] = {
    {"list.__new__", "(cls, iterable=?, /)", list_new},
    {"list.__init__", "(self, iterable=?, /)", list_init},
    {"list.append", "(self, object, /)", append},
    {"list.extend", "(self, iterable, /)", extend},
    {"list.insert", "(self, index, object, /)", insert},
    {"list.pop", "(self, index=-1, /)", pop},
    {"list.clear", "(self, /)", clear},
    {"list.copy", "(self, /)", copy},
    {"list.reverse", "(self, /)", reverse},
    {"list.remove", "(self, value, /)", remove},
    {"list.index", "(self, value, start=0, stop=?, /)", index},
    {"list.count", "(self, value, /)", count},
    {"list.__reversed__", "(self, /)", list_reversed},
    {"tuple.__new__", "(cls, iterable=?, /)", tuple_new},
    {"tuple.index", "(self, value, start=0, stop=?, /)", index},
    {"tuple.count", "(self, value, /)", count},
};

}  // namespace

NativeTable list_natives() { return kNatives; }

}  // namespace asyncarium
