// len(), bool() and `in` for built-in values (Objects/abstract.c, Objects/object.c).
#include "engine/vm/types/arithmetic.h"
#include "engine/vm/types/indexing.h"
#include "engine/vm/types/owned_values.h"
#include "engine/vm/types/ranges.h"
#include "engine/vm/types/set_operations.h"
#include "engine/vm/types/text_find.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

bool is_scripted(const World& world, Value value) {
    return value.is_object() && (world.type_object(value).flags & (kTypeIsPython | kTypeHasMetaclass)) != 0;
}

/// -1 for what has no length.
i64 native_length(const World& world, Value source) {
    switch (world.layout_of(source)) {
        case Layout::Str:
            return world.get<Str>(source).char_count;
        case Layout::Bytes:
            return world.get<Bytes>(source).count;
        case Layout::List:
            return world.get<List>(source).count;
        case Layout::Deque:
            return world.get<Deque>(source).count;
        case Layout::Tuple:
            return world.get<Tuple>(source).count;
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            return world.get<Table>(source).used;
        case Layout::DictView:
            return world.get<Table>(world.get<DictView>(source).dict).used;
        case Layout::Context: {
            const Value variables = world.get<Context>(source).variables;
            return variables.is_null() ? 0 : world.get<Table>(variables).used;
        }
        case Layout::MappingProxy:
            return native_length(world, world.get<Descriptor>(source).parts[0]);
        default:
            return -1;
    }
}

Answer truth_of(bool truth) { return Answer::done(boolean(truth)); }

Answer in_items(World& world, Value container, Value item) {
    for (const Value element : items_of(world, container)) {
        if (element == item) return truth_of(true);
        bool needs_script = false;
        const bool equal = equal_natively(world, element, item, needs_script);
        if (needs_script) return Answer::script();
        if (equal) return truth_of(true);
    }
    return truth_of(false);
}

Answer in_text(World& world, Value text, Value item) {
    if (!is_text(world, item)) {
        raise_error(world, TypeId::TypeError, "'in <string>' requires string as left operand, not {}",
                    type_name(world, item));
        return Answer::raised();
    }
    return truth_of(has_part(text_of(world, text), text_of(world, plain(world, item))));
}

Answer in_bytes(World& world, Value bytes, Value item) {
    if (is_integer(world, item)) {
        const i64 number = clamped_index(world, item);
        if (number < 0 || number > 255) {
            raise_error(world, TypeId::ValueError, "byte must be in range(0, 256)");
            return Answer::raised();
        }
        return truth_of(bytes_of(world, bytes).find(static_cast<char>(number)) != std::string_view::npos);
    }
    const Value part = plain(world, item);
    if (world.layout_of(part) == Layout::Bytes)
        return truth_of(has_part(bytes_of(world, bytes), bytes_of(world, part)));
    raise_error(world, TypeId::TypeError, "a bytes-like object is required, not '{}'", type_name(world, item));
    return Answer::raised();
}

Answer in_table(World& world, Value table, Value item) {
    const Answer found = set_find(world, table, item);
    return found.is_done() ? truth_of(found.value.as_int() >= 0) : found;
}

Answer in_range(World& world, Value range, Value item) {
    if (has_special(world, item, SpecialName::Eq)) return Answer::script();
    const Value number = plain(world, item);
    if (is_integer(world, number)) {
        const Local position(world, range_position(world, range, number));
        return truth_of(!position.is_null());
    }
    if (!is_float(world, number)) return truth_of(false);
    const double wanted = world.get<Float>(number).number;
    if (!(wanted - wanted == 0)) return truth_of(false);
    const Local whole(world, make_int_from_double(world, wanted));
    if (int_float_compare(world, whole, wanted) != 0) return truth_of(false);
    const Local position(world, range_position(world, range, whole));
    return truth_of(!position.is_null());
}

/// Values and items of a dict, looked for one by one.
Answer in_view(World& world, const DictView& view, Value item) {
    if (view.kind == IteratorKind::DictKeys) return in_table(world, view.dict, item);
    for (const TableEntry& entry : entries_of(world, view.dict)) {
        if (entry.key.is_null()) continue;
        const Local candidate(world, view.kind == IteratorKind::DictValues
                                         ? world.retain(entry.value)
                                         : make_tuple(world, {entry.key, entry.value}));
        if (candidate.get() == item) return truth_of(true);
        bool needs_script = false;
        const bool equal = equal_natively(world, candidate, item, needs_script);
        if (needs_script) return Answer::script();
        if (equal) return truth_of(true);
    }
    return truth_of(false);
}

}  // namespace

Answer length_natively(World& world, Value object) {
    if (has_special(world, object, SpecialName::Len)) return Answer::script();
    const Value source = plain(world, object);
    if (!source.is_int() && world.layout_of(source) == Layout::Range) {
        const Value length = world.get<Range>(source).length;
        if (to_i64(world, length)) return Answer::done(world.retain(length));
        raise_error(world, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
        return Answer::raised();
    }
    const i64 length = native_length(world, source);
    if (length >= 0) return Answer::done(Value::integer(length));
    if (is_scripted(world, object) && world.layout_of(object) == Layout::Type) return Answer::script();
    raise_error(world, TypeId::TypeError, "object of type '{}' has no len()", type_name(world, object));
    return Answer::raised();
}

Answer truth_natively(World& world, Value object) {
    if (object == kTrue || object == kFalse) return Answer::done(object);
    if (object == kNone) return Answer::done(kFalse);
    if (object.is_int()) return truth_of(object != Value::integer(0));
    if (has_special(world, object, SpecialName::Bool) || has_special(world, object, SpecialName::Len))
        return Answer::script();
    const Value source = plain(world, object);
    if (source.is_int()) return truth_of(source != Value::integer(0));
    switch (world.layout_of(source)) {
        case Layout::Float:
            return truth_of(world.get<Float>(source).number != 0);
        case Layout::Bool:
            return Answer::done(source);
        case Layout::Range:
            return truth_of(world.get<Range>(source).length != Value::integer(0));
        default:
            return truth_of(native_length(world, source) != 0);
    }
}

Answer contains_natively(World& world, Value container, Value item) {
    if (has_special(world, container, SpecialName::Contains)) return Answer::script();
    const Value source = plain(world, container);
    if (source == container && is_scripted(world, container)) return Answer::script();
    switch (world.layout_of(source)) {
        case Layout::List:
        case Layout::Tuple:
            return in_items(world, source, item);
        case Layout::Str:
            return in_text(world, source, item);
        case Layout::Bytes:
            return in_bytes(world, source, item);
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            return in_table(world, source, item);
        case Layout::Range:
            return in_range(world, source, item);
        case Layout::DictView:
            return in_view(world, world.get<DictView>(source), item);
        case Layout::MappingProxy:
            return contains_natively(world, world.get<Descriptor>(source).parts[0], item);
        case Layout::Iterator:
        case Layout::Generator:
        case Layout::Type:
        case Layout::Context:
            return Answer::script();
        default:
            break;
    }
    raise_error(world, TypeId::TypeError, "argument of type '{}' is not iterable", type_name(world, container));
    return Answer::raised();
}

}  // namespace asyncarium
