// Items, displays, unpacking, formatting and patterns where the built-in types do not decide alone.
#include <cstring>
#include <vector>

#include "engine/vm/handlers.h"
#include "engine/vm/types/mappings.h"
#include "engine/vm/types/sequence_operations.h"
#include "engine/vm/types/set_operations.h"
#include "engine/world/table.h"

namespace asyncarium {
namespace {

/// Calls a helper with the top n items, which are popped.
Flow call_on_items(Machine& machine, std::string_view helper, u32 count, OnReturn action) {
    World& world = machine.world;
    Value items[4];
    for (u32 i = 0; i < count; ++i) items[i] = top(machine, count - i);
    machine.frame->depth -= count;
    const Flow flow = call(machine, machine.helper(helper), {items, count, Value()}, action);
    for (u32 i = 0; i < count; ++i) world.release(items[i]);
    return flow;
}

Flow raise_unpack_count(Machine& machine, std::size_t given, u32 expected, bool at_least) {
    if (given < expected) {
        raise_error(machine.world, TypeId::ValueError, "not enough values to unpack (expected {}{}, got {})",
                    at_least ? "at least " : "", expected, given);
    } else {
        raise_error(machine.world, TypeId::ValueError, "too many values to unpack (expected {}, got {})", expected,
                    given);
    }
    return Flow::Raise;
}

/// The items of a native iterable in a new list; null when it is an error or program code must walk it.
Answer collect(Machine& machine, Value iterable) {
    World& world = machine.world;
    const Answer iterator = iterate_natively(world, iterable);
    if (!iterator.is_done()) return iterator;
    const Local keep(world, iterator.value);
    if (world.layout_of(iterator.value) != Layout::Iterator) return Answer::script();
    Local list(world, make_list(world));
    while (true) {
        const Answer item = advance_iterator(world, iterator.value);
        if (!item.is_done()) return item;
        if (item.value.is_null()) return Answer::done(list.take());
        list_append_owned(world, list, item.value);
    }
}

/// Replaces the iterable on top by a list of its items; Next when that was done here, else a helper does it and the instruction
/// runs again.
Flow listify_top(Machine& machine, bool& done) {
    World& world = machine.world;
    const Value iterable = top(machine);
    const Layout layout = world.layout_of(iterable);
    done = layout == Layout::List || layout == Layout::Tuple;
    if (done) return Flow::Next;
    const Answer list = collect(machine, iterable);
    if (list.is_raised()) {
        if (world.is_instance(machine.state.raised, TypeId::TypeError) &&
            !world.is_instance(iterable, TypeId::Iterator)) {
            world.assign_owned(machine.state.raised, Value());
            raise_error(world, TypeId::TypeError, "cannot unpack non-iterable {} object", type_name(world, iterable));
        }
        return Flow::Raise;
    }
    if (list.is_script()) return call_on_items(machine, "_list_for_unpacking", 1, OnReturn::Retry);
    world.release(pop(machine));
    push(machine, list.value);
    done = true;
    return Flow::Next;
}

/// True when the list being extended is that of the arguments of a call, and empty so far.
bool unpacks_arguments(const Machine& machine, Value list) {
    const Frame& frame = *machine.frame;
    const Opcode next = code_of(machine, frame).instructions[frame.pc].opcode();
    return machine.world.get<List>(list).count == 0 && (next == Opcode::CALL_EX || next == Opcode::BUILD_MAP);
}

/// add one key to a dict or set that is being built; false with Flow in `flow` when a helper or an error takes over.
bool set_in_table(Machine& machine, Value table, Value key, Value value, Flow& flow) {
    World& world = machine.world;
    u64 hash = 0;
    switch (hash_key(world, key, hash)) {
        case Answer::Kind::Done:
            break;
        case Answer::Kind::Raised:
            flow = Flow::Raise;
            return false;
        case Answer::Kind::Script:
            return false;
    }
    bool needs_script = false;
    const i64 entry = table_lookup(world, table, key, hash, needs_script);
    if (needs_script) return false;
    if (entry < 0) {
        table_append(world, table, key, hash, value);
    } else {
        world.assign(mutable_entries_of(world, table)[static_cast<std::size_t>(entry)].value, value);
    }
    return true;
}

/// What is to be built from the `count` uppermost values needs program code: hands them to a helper.
Flow build_by_helper(Machine& machine, u32 count, std::string_view helper) {
    World& world = machine.world;
    const Local items(world, make_tuple(world, std::span<const Value>(&top(machine, count), count)));
    for (u32 i = 0; i < count; ++i) world.release(pop(machine));
    return call_helper(machine, helper, {items}, OnReturn::Push);
}

/// `built` takes the place of the `count` uppermost values it was built from.
Flow replace_by(Machine& machine, u32 count, Value built) {
    for (u32 i = 0; i < count; ++i) machine.world.release(pop(machine));
    push(machine, built);
    return Flow::Next;
}

}  // namespace

Flow get_item_by_helper(Machine& machine) { return call_on_items(machine, "_get_item", 2, OnReturn::Push); }

Flow set_item_by_helper(Machine& machine) {
    World& world = machine.world;
    const Local key(world, pop(machine)), object(world, pop(machine)), value(world, pop(machine));
    return call_helper(machine, "_set_item", {object, key, value}, OnReturn::Discard);
}

Flow delete_item_by_helper(Machine& machine) { return call_on_items(machine, "_delete_item", 2, OnReturn::Discard); }

Flow unpack_sequence(Machine& machine, u32 count) {
    bool done = false;
    const Flow flow = listify_top(machine, done);
    if (!done) return flow;
    World& world = machine.world;
    const Local sequence(world, pop(machine));
    const auto items = items_of(world, sequence);
    if (items.size() != count) {
        const bool is_sized = world.layout_of(sequence) == Layout::Tuple || world.layout_of(sequence) == Layout::List;
        if (items.size() > count && !is_sized) return raise_unpack_count(machine, items.size(), count, false);
        if (items.size() > count) {
            raise_error(world, TypeId::ValueError, "too many values to unpack (expected {})", count);
            return Flow::Raise;
        }
        return raise_unpack_count(machine, items.size(), count, false);
    }
    for (u32 i = count; i-- > 0;) push(machine, world.retain(items[i]));
    return Flow::Next;
}

Flow unpack_starred(Machine& machine, u32 before, u32 after) {
    bool done = false;
    const Flow flow = listify_top(machine, done);
    if (!done) return flow;
    World& world = machine.world;
    const Local sequence(world, pop(machine));
    const auto items = items_of(world, sequence);
    if (items.size() < before + after) return raise_unpack_count(machine, items.size(), before + after, true);
    const std::size_t rest = items.size() - before - after;
    for (u32 i = after; i-- > 0;) push(machine, world.retain(items[before + rest + i]));
    push(machine, make_list(world, items.subspan(before, rest)));
    for (u32 i = before; i-- > 0;) push(machine, world.retain(items[i]));
    return Flow::Next;
}

Flow build_set(Machine& machine, u32 count) {
    World& world = machine.world;
    Local set(world, make_set(world));
    Flow flow = Flow::Next;
    for (u32 i = 0; i < count; ++i) {
        if (set_in_table(machine, set, top(machine, count - i), Value(), flow)) continue;
        return flow == Flow::Raise ? flow : build_by_helper(machine, count, "_build_set");
    }
    return replace_by(machine, count, set.take());
}

Flow build_map(Machine& machine, u32 pairs) {
    World& world = machine.world;
    Local dict(world, make_dict(world));
    Flow flow = Flow::Next;
    const u32 count = pairs * 2;
    for (u32 i = 0; i < count; i += 2) {
        if (set_in_table(machine, dict, top(machine, count - i), top(machine, count - i - 1), flow)) continue;
        return flow == Flow::Raise ? flow : build_by_helper(machine, count, "_build_map");
    }
    return replace_by(machine, count, dict.take());
}

Flow add_to_set(Machine& machine, u32 depth) {
    World& world = machine.world;
    const Local item(world, pop(machine));
    const Value set = top(machine, depth);
    Flow flow = Flow::Next;
    if (set_in_table(machine, set, item, Value(), flow) || flow == Flow::Raise) return flow;
    const Local items(world, make_tuple(world, {item}));
    return call_helper(machine, "_update_set", {set, items}, OnReturn::Discard);
}

Flow add_to_map(Machine& machine, u32 depth) {
    World& world = machine.world;
    const Local value(world, pop(machine)), key(world, pop(machine));
    const Value dict = top(machine, depth);
    Flow flow = Flow::Next;
    if (set_in_table(machine, dict, key, value, flow) || flow == Flow::Raise) return flow;
    return call_helper(machine, "_set_item", {dict, key, value}, OnReturn::Discard);
}

/// [*iterable], {*iterable} and {**mapping} of built-in values; Script for all others, and for what cannot be walked, whose
/// message the helper knows. A value with Script: a list of the items already drawn.
Answer update_natively(World& world, Value container, Value iterable) {
    const Layout layout = world.layout_of(iterable);
    const bool mapping = layout == Layout::Dict;
    const bool walkable = mapping || layout == Layout::List || layout == Layout::Tuple || layout == Layout::Set ||
                          layout == Layout::FrozenSet || layout == Layout::Range || layout == Layout::Str ||
                          layout == Layout::DictView || layout == Layout::Iterator;
    switch (world.layout_of(container)) {
        case Layout::List:
            return walkable ? list_extend(world, container, iterable) : Answer::script();
        case Layout::Set:
            return walkable ? set_extend(world, container, iterable) : Answer::script();
        default:
            return mapping ? dict_update(world, container, iterable) : Answer::script();
    }
}

Flow update_by_helper(Machine& machine, u32 depth, std::string_view helper) {
    World& world = machine.world;
    const Local iterable(world, pop(machine));
    const Value container = top(machine, depth);
    const Answer updated = update_natively(world, container, iterable);
    if (updated.is_done()) return Flow::Next;
    if (updated.is_raised()) return Flow::Raise;
    const Local drawn(world, updated.value);
    const Value source = drawn.is_null() ? iterable.get() : drawn.get();
    if (helper == "_extend_list" && unpacks_arguments(machine, container)) {
        // f(*iterable): below the list stands what is called, which the message names.
        return call_helper(machine, "_extend_arguments", {container, source, top(machine, depth + 1)},
                           OnReturn::Discard);
    }
    return call_helper(machine, helper, {container, source}, OnReturn::Discard);
}

Flow merge_keywords(Machine& machine, u32 depth) {
    World& world = machine.world;
    const Local mapping(world, pop(machine));
    const Value container = top(machine, depth);
    // Below the dict stand the positional arguments and the callable, which the message names.
    const Value callable = top(machine, depth + 2);
    return call_helper(machine, "_merge_keywords", {container, mapping, callable}, OnReturn::Discard);
}

Value join_strings(World& world, std::span<const Value> strings) {
    if (strings.size() == 1) return world.retain(strings[0]);
    u64 bytes = 0;
    u32 characters = 0;
    for (const Value string : strings) {
        bytes += world.get<Str>(string).byte_count;
        characters += world.get<Str>(string).char_count;
    }
    if (bytes <= 1) {
        std::string text;
        for (const Value string : strings) text += text_of(world, string);
        return make_string(world, text);
    }
    auto& joined = world.get<Str>(world.allocate_uninitialised(string_bytes(bytes), type_ref(TypeId::Str)));
    joined.byte_count = static_cast<u32>(bytes);
    joined.char_count = characters;
    joined.hash = 0;
    char* end = joined.bytes;
    for (const Value string : strings) {
        const auto& part = world.get<Str>(string);
        std::memcpy(end, part.bytes, part.byte_count);
        end += part.byte_count;
    }
    *end = '\0';
    return world.value_of(joined);
}

Flow format_value(Machine& machine, u32 conversion) {
    World& world = machine.world;
    const bool has_spec = (conversion & 4) != 0;
    const Value value = top(machine, has_spec ? 2 : 1);
    Answer converted = Answer::done(Value());
    switch (conversion & 3) {
        case 1:
            converted = str_natively(world, value);
            break;
        case 2:
            converted = repr_natively(world, value);
            break;
        case 3:
            converted = ascii_natively(world, value);
            break;
        default:
            break;
    }
    if (converted.is_raised()) return Flow::Raise;
    if (converted.is_done()) {
        const Local text(world, converted.value);
        const Value spec = has_spec ? top(machine) : machine.state.empty_string;
        const bool plain_text = text.is_some() && !has_spec;
        const Answer formatted = plain_text ? Answer::done(world.retain(text.get()))
                                            : format_natively(world, text.is_some() ? text.get() : value, spec);
        if (formatted.is_raised()) return Flow::Raise;
        if (formatted.is_done()) {
            if (has_spec) world.release(pop(machine));
            world.release(pop(machine));
            push(machine, formatted.value);
            return Flow::Next;
        }
    }
    const Local spec(world, has_spec ? pop(machine) : world.retain(machine.state.empty_string)),
        object(world, pop(machine));
    return call_helper(machine, "_format_value", {object, Value::integer(conversion & 3), spec}, OnReturn::Push);
}

Flow push_length(Machine& machine) {
    const Answer length = length_natively(machine.world, top(machine));
    if (length.is_raised()) return Flow::Raise;
    if (length.is_script()) return call_helper(machine, "_length", {top(machine)}, OnReturn::Push);
    push(machine, length.value);
    return Flow::Next;
}

/// Instances of classes made by class statements: their ancestors and registrations decide what patterns they fit.
bool is_of_python_class(const World& world, Value subject) {
    return subject.is_object() && (world.type_object(subject).flags & kTypeIsPython) != 0;
}

Flow match_mapping(Machine& machine) {
    const Value subject = plain(machine.world, top(machine));
    const Layout layout = machine.world.layout_of(subject);
    if (is_of_python_class(machine.world, top(machine)))
        return call_helper(machine, "_is_mapping", {top(machine)}, OnReturn::Push);
    push(machine, boolean(layout == Layout::Dict || layout == Layout::MappingProxy));
    return Flow::Next;
}

Flow match_sequence(Machine& machine) {
    const Value subject = plain(machine.world, top(machine));
    const Layout layout = machine.world.layout_of(subject);
    if (is_of_python_class(machine.world, top(machine)))
        return call_helper(machine, "_is_sequence", {top(machine)}, OnReturn::Push);
    push(machine, boolean(layout == Layout::List || layout == Layout::Tuple || layout == Layout::Range ||
                          layout == Layout::Deque));
    return Flow::Next;
}

Flow match_keys(Machine& machine) {
    return call_helper(machine, "_match_keys", {top(machine, 2), top(machine)}, OnReturn::Push);
}

Flow match_class(Machine& machine, u32 positional) {
    World& world = machine.world;
    const Local names(world, pop(machine)), type(world, pop(machine)), subject(world, pop(machine));
    return call_helper(machine, "_match_class", {subject, type, names, Value::integer(positional)}, OnReturn::Push);
}

}  // namespace asyncarium
