// object[key], its assignment and its deletion for built-in containers (Objects/abstract.c, PyObject_GetItem and kin).
#include <algorithm>

#include "engine/vm/types/indexing.h"
#include "engine/vm/types/mappings.h"
#include "engine/vm/types/owned_values.h"
#include "engine/vm/types/ranges.h"
#include "engine/vm/types/sequence_operations.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

template <class... Args>
Answer fail(World& world, TypeId type, fmt::format_string<Args...> message, Args&&... args) {
    raise_error(world, type, message, std::forward<Args>(args)...);
    return Answer::raised();
}

std::string_view kind_of_sequence(Layout layout) {
    switch (layout) {
        case Layout::List:
            return "list";
        case Layout::Tuple:
            return "tuple";
        case Layout::Str:
            return "string";
        case Layout::Bytes:
            return "byte";
        default:
            return "range";
    }
}

i64 length_of(const World& world, Value sequence, Layout layout) {
    if (layout == Layout::Str) return world.get<Str>(sequence).char_count;
    if (layout == Layout::Bytes) return world.get<Bytes>(sequence).count;
    return static_cast<i64>(items_of(world, sequence).size());
}

/// A key that is neither int nor slice.
Answer bad_index(World& world, Value key, Layout layout) {
    if (has_special(world, key, SpecialName::Index)) return Answer::script();
    if (layout == Layout::Str)
        return fail(world, TypeId::TypeError, "string indices must be integers, not '{}'", type_name(world, key));
    return fail(world, TypeId::TypeError, "{} indices must be integers or slices, not {}", kind_of_sequence(layout),
                type_name(world, key));
}

/// An index fitted to [0, length); Raised IndexError with `message`.
Answer::Kind fit_index(World& world, Value key, i64 length, std::string_view message, i64& index) {
    if (key.is_object() && !to_i64(world, key)) {
        raise_error(world, TypeId::IndexError, "cannot fit 'int' into an index-sized integer");
        return Answer::Kind::Raised;
    }
    index = clamped_index(world, key);
    if (index < 0) index += length;
    if (index >= 0 && index < length) return Answer::Kind::Done;
    raise_error(world, TypeId::IndexError, "{}", message);
    return Answer::Kind::Raised;
}

bool is_slice(const World& world, Value key) { return key.is_object() && world.layout_of(key) == Layout::Slice; }

Value character_at(World& world, Value string, i64 index) {
    const Str& str = world.get<Str>(string);
    if (is_ascii(str)) return make_string(world, {str.bytes + index, 1});
    return substring(world, string, index, index + 1);
}

Answer get_from_sequence(World& world, Value sequence, Layout layout, Value key) {
    const i64 length = length_of(world, sequence, layout);
    if (is_integer(world, key)) {
        constexpr std::string_view kByteMessage = "index out of range";
        const std::string message = layout == Layout::Bytes
                                        ? std::string(kByteMessage)
                                        : fmt::format("{} index out of range", kind_of_sequence(layout));
        i64 index = 0;
        if (const auto kind = fit_index(world, key, length, message, index); kind != Answer::Kind::Done)
            return {kind, Value()};
        if (layout == Layout::Str) return Answer::done(character_at(world, sequence, index));
        const auto position = static_cast<std::size_t>(index);
        if (layout == Layout::Bytes)
            return Answer::done(Value::integer(static_cast<u8>(bytes_of(world, sequence)[position])));
        return Answer::done(world.retain(items_of(world, sequence)[position]));
    }
    if (!is_slice(world, key)) return bad_index(world, key, layout);
    SliceRange range;
    if (const auto kind = resolve_slice(world, key, length, range); kind != Answer::Kind::Done) return {kind, Value()};
    return Answer::done(sequence_slice(world, sequence, range));
}

Answer get_from_range(World& world, Value range, Value key) {
    if (is_slice(world, key)) return range_slice(world, range, key);
    if (!is_integer(world, key)) return bad_index(world, key, Layout::Range);
    const Value length = world.get<Range>(range).length;
    const bool negative = int_is_negative(world, key);
    const Local index(
        world, negative ? int_operation(world, IntOperation::Add, key, length) : world.retain(plain(world, key)));
    if (int_is_negative(world, index) || int_compare(world, index, length) >= 0)
        return fail(world, TypeId::IndexError, "range object index out of range");
    return Answer::done(range_item(world, range, index));
}

Answer get_from_dict(World& world, Value object, Value dict, Value key) {
    const Answer found = dict_get(world, dict, key);
    if (!found.is_done() || found.value.is_some()) return found;
    if (has_special(world, object, SpecialName::Missing)) return Answer::script();
    raise_key_error(world, key);
    return Answer::raised();
}

/// list[int]: a types.GenericAlias of a built-in class.
Answer make_alias(World& world, Value type, Value key) {
    auto& alias = world.make<Descriptor>(TypeId::GenericAlias);
    alias.parts[0] = world.retain(type);
    const bool tuple = key.is_object() && world.layout_of(key) == Layout::Tuple;
    alias.parts[1] = tuple ? world.retain(key) : make_tuple(world, {key});
    return Answer::done(world.value_of(alias));
}

Answer get_from_type(World& world, Value type, Value key) {
    const TypeObject& object = world.get<TypeObject>(type);
    if ((object.flags & (kTypeIsPython | kTypeHasMetaclass)) != 0) return Answer::script();
    switch (object.id) {
        case TypeId::List:
        case TypeId::Tuple:
        case TypeId::Dict:
        case TypeId::Set:
        case TypeId::FrozenSet:
        case TypeId::Type:
        case TypeId::Coroutine:
        case TypeId::Generator:
        case TypeId::AsyncGenerator:
        case TypeId::Future:
        case TypeId::Task:
        case TypeId::ContextVar:
        case TypeId::WeakRef:
        case TypeId::BaseExceptionGroup:
        case TypeId::ExceptionGroup:
        case TypeId::Enumerate:
        case TypeId::MappingProxy:
            return make_alias(world, type, key);
        default:
            return fail(world, TypeId::TypeError, "type '{}' is not subscriptable", text_of(world, object.name));
    }
}

Answer no_item_assignment(World& world, Value object, std::string_view what) {
    return fail(world, TypeId::TypeError, "'{}' object {}", type_name(world, object), what);
}

Answer set_list_slice(World& world, Value list, Value key, Value value) {
    OwnedValues items(world);
    if (const auto kind = collect(world, value, items); kind == Answer::Kind::Script) {
        return Answer::script();
    } else if (kind == Answer::Kind::Raised) {
        return fail(world, TypeId::TypeError, "must assign iterable to extended slice");
    }
    SliceRange range;
    const i64 length = static_cast<i64>(items_of(world, list).size());
    if (const auto kind = resolve_slice(world, key, length, range); kind != Answer::Kind::Done) return {kind, Value()};
    if (range.step == 1) {
        const auto begin = static_cast<u32>(range.start);
        list_replace(world, list, begin, begin + static_cast<u32>(range.count), items.span());
        return Answer::done();
    }
    if (static_cast<i64>(items.size()) != range.count)
        return fail(world, TypeId::ValueError, "attempt to assign sequence of size {} to extended slice of size {}",
                    items.size(), range.count);
    for (i64 i = 0; i < range.count; ++i)
        world.assign(mutable_items_of(world, list)[static_cast<std::size_t>(range.start + i * range.step)],
                     items[static_cast<std::size_t>(i)]);
    return Answer::done();
}

Answer set_in_list(World& world, Value list, Value key, Value value) {
    if (is_slice(world, key)) return set_list_slice(world, list, key, value);
    if (!is_integer(world, key)) return bad_index(world, key, Layout::List);
    i64 index = 0;
    const i64 length = static_cast<i64>(items_of(world, list).size());
    const auto kind = fit_index(world, key, length, "list assignment index out of range", index);
    if (kind != Answer::Kind::Done) return {kind, Value()};
    world.assign(mutable_items_of(world, list)[static_cast<std::size_t>(index)], value);
    return Answer::done();
}

Answer delete_list_slice(World& world, Value list, Value key) {
    SliceRange range;
    const i64 length = static_cast<i64>(items_of(world, list).size());
    if (const auto kind = resolve_slice(world, key, length, range); kind != Answer::Kind::Done) return {kind, Value()};
    if (range.count == 0) return Answer::done();
    if (range.step < 0) {
        range.start += (range.count - 1) * range.step;
        range.step = -range.step;
    }
    if (range.step == 1) {
        list_erase(world, list, static_cast<u32>(range.start), static_cast<u32>(range.start + range.count));
        return Answer::done();
    }
    const auto items = items_of(world, list);
    std::vector<Value> kept;
    for (i64 i = 0; i < length; ++i) {
        const i64 offset = i - range.start;
        const bool drop = offset >= 0 && offset % range.step == 0 && offset / range.step < range.count;
        if (!drop) kept.push_back(items[static_cast<std::size_t>(i)]);
    }
    list_replace(world, list, 0, static_cast<u32>(length), kept);
    return Answer::done();
}

Answer delete_from_list(World& world, Value list, Value key) {
    if (is_slice(world, key)) return delete_list_slice(world, list, key);
    if (!is_integer(world, key)) return bad_index(world, key, Layout::List);
    i64 index = 0;
    const i64 length = static_cast<i64>(items_of(world, list).size());
    const auto kind = fit_index(world, key, length, "list assignment index out of range", index);
    if (kind != Answer::Kind::Done) return {kind, Value()};
    list_erase(world, list, static_cast<u32>(index), static_cast<u32>(index) + 1);
    return Answer::done();
}

}  // namespace

Answer get_item_natively(World& world, Value object, Value key) {
    if (has_special(world, object, SpecialName::GetItem)) return Answer::script();
    const Value source = plain(world, object);
    const Layout layout = world.layout_of(source);
    switch (layout) {
        case Layout::List:
        case Layout::Tuple:
        case Layout::Str:
        case Layout::Bytes:
            return get_from_sequence(world, source, layout, key);
        case Layout::Dict:
            return get_from_dict(world, object, source, key);
        case Layout::Range:
            return get_from_range(world, source, key);
        case Layout::Type:
            return get_from_type(world, source, key);
        case Layout::MappingProxy:
            return get_item_natively(world, world.get<Descriptor>(source).parts[0], key);
        case Layout::Context:
        case Layout::GenericAlias:
            return Answer::script();
        default:
            return fail(world, TypeId::TypeError, "'{}' object is not subscriptable", type_name(world, object));
    }
}

Answer set_item_natively(World& world, Value object, Value key, Value value) {
    if (has_special(world, object, SpecialName::SetItem)) return Answer::script();
    const Value target = plain(world, object);
    switch (world.layout_of(target)) {
        case Layout::List:
            return set_in_list(world, target, key, value);
        case Layout::Dict:
            return dict_set(world, target, key, value);
        default:
            return no_item_assignment(world, object, "does not support item assignment");
    }
}

Answer delete_item_natively(World& world, Value object, Value key) {
    if (has_special(world, object, SpecialName::DelItem)) return Answer::script();
    const Value target = plain(world, object);
    switch (world.layout_of(target)) {
        case Layout::List:
            return delete_from_list(world, target, key);
        case Layout::Dict: {
            const Answer deleted = dict_delete(world, target, key);
            if (deleted.is_done() && deleted.value == kFalse) {
                raise_key_error(world, key);
                return Answer::raised();
            }
            return deleted.is_done() ? Answer::done() : deleted;
        }
        default:
            return no_item_assignment(world, object, "doesn't support item deletion");
    }
}

}  // namespace asyncarium
