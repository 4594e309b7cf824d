// + and * of sequences, and their slices.
#include "engine/vm/types/sequence_operations.h"

#include <algorithm>
#include <cstring>

#include "engine/vm/types/owned_values.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/room.h"
#include "engine/world/sizes.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

Answer concatenate_strings(World& world, Value a, Value b) {
    const Str& left = world.get<Str>(a);
    const Str& right = world.get<Str>(b);
    if (left.byte_count == 0) return Answer::done(world.retain(b));
    if (right.byte_count == 0) return Answer::done(world.retain(a));
    const u64 bytes = u64{left.byte_count} + right.byte_count;
    if (!require_room(world, bytes)) return Answer::raised();
    Str& sum = make_blank_string(world, static_cast<u32>(bytes), left.char_count + right.char_count);
    std::memcpy(sum.bytes, left.bytes, left.byte_count);
    std::memcpy(sum.bytes + left.byte_count, right.bytes, right.byte_count);
    return Answer::done(world.value_of(sum));
}

Answer concatenate_items(World& world, Value a, Value b) {
    const auto left = items_of(world, a);
    const auto right = items_of(world, b);
    if (!require_room(world, (left.size() + right.size()) * sizeof(Value))) return Answer::raised();
    if (world.layout_of(a) == Layout::Tuple) {
        const Value sum = make_tuple_of_nulls(world, static_cast<u32>(left.size() + right.size()));
        Value* place = world.get<Tuple>(sum).items;
        for (const Value item : left) *place++ = world.retain(item);
        for (const Value item : right) *place++ = world.retain(item);
        return Answer::done(sum);
    }
    const Value sum = make_list(world, left);
    const u32 end = world.get<List>(sum).count;
    list_replace(world, sum, end, end, right);
    return Answer::done(sum);
}

Answer cannot_concatenate(World& world, Value a, Value b) {
    if (world.layout_of(a) == Layout::Bytes) {
        raise_error(world, TypeId::TypeError, "can't concat {} to bytes", type_name(world, b));
    } else {
        const std::string_view name = type_name(world, a);
        raise_error(world, TypeId::TypeError, "can only concatenate {} (not \"{}\") to {}", name, type_name(world, b),
                    name);
    }
    return Answer::raised();
}

/// `unit` repeated until `bytes` are full: doubling copies.
void fill_repeated(char* target, std::string_view unit, u64 bytes) {
    if (bytes == 0) return;
    std::memcpy(target, unit.data(), unit.size());
    for (u64 done = unit.size(); done < bytes;) {
        const u64 more = std::min(done, bytes - done);
        std::memcpy(target + done, target, more);
        done += more;
    }
}

Answer repeat_text(World& world, Value sequence, i64 count) {
    const bool is_string = world.layout_of(sequence) == Layout::Str;
    const std::string_view unit = is_string ? text_of(world, sequence) : bytes_of(world, sequence);
    if (count == 1) return Answer::done(world.retain(sequence));
    if (unit.empty() || count <= 0) return Answer::done(is_string ? make_string(world, "") : make_bytes(world, ""));
    if (!require_room(world, static_cast<u64>(count), unit.size())) return Answer::raised();
    const u64 bytes = unit.size() * static_cast<u64>(count);
    if (!is_string) {
        std::string text(bytes, '\0');
        fill_repeated(text.data(), unit, bytes);
        return Answer::done(make_bytes(world, text));
    }
    const u32 chars = world.get<Str>(sequence).char_count * static_cast<u32>(count);
    Str& result = make_blank_string(world, static_cast<u32>(bytes), chars);
    fill_repeated(result.bytes, unit, bytes);
    return Answer::done(world.value_of(result));
}

Answer repeat_list_in_place(World& world, Value list, i64 count) {
    const u32 length = world.get<List>(list).count;
    if (count <= 0) list_clear(world, list);
    const std::vector<Value> unit(items_of(world, list).begin(), items_of(world, list).end());
    for (i64 i = 1; i < count && length > 0; ++i) {
        const u32 end = world.get<List>(list).count;
        list_replace(world, list, end, end, unit);
    }
    return Answer::done(world.retain(list));
}

Answer repeat_items(World& world, Value sequence, i64 count, InPlace in_place) {
    const auto unit = items_of(world, sequence);
    const bool tuple = world.layout_of(sequence) == Layout::Tuple;
    if (unit.empty()) count = 0;
    const auto times = static_cast<u64>(std::max<i64>(count, 0));
    if (!require_room(world, times, unit.size() * sizeof(Value))) return Answer::raised();
    const u64 total = unit.size() * times;
    if (!tuple && in_place == InPlace::Yes) return repeat_list_in_place(world, sequence, count);
    if (tuple && count == 1) return Answer::done(world.retain(sequence));
    std::vector<Value> items;
    items.reserve(total);
    for (i64 i = 0; i < count; ++i) items.insert(items.end(), unit.begin(), unit.end());
    return Answer::done(tuple ? make_tuple(world, std::span<const Value>(items)) : make_list(world, items));
}

}  // namespace

Answer concatenate(World& world, Value a, Value b, InPlace in_place) {
    const Layout left = world.layout_of(a);
    if (left == Layout::List && in_place == InPlace::Yes) {
        const Answer extended = list_extend(world, a, b);
        return extended.is_done() ? Answer::done(world.retain(a)) : extended;
    }
    if (b.is_int() || world.layout_of(b) != left) return cannot_concatenate(world, a, b);
    if (left == Layout::Str) return concatenate_strings(world, a, b);
    if (left != Layout::Bytes) return concatenate_items(world, a, b);
    if (!require_room(world, bytes_of(world, a).size() + bytes_of(world, b).size())) return Answer::raised();
    std::string sum(bytes_of(world, a));
    sum += bytes_of(world, b);
    return Answer::done(make_bytes(world, sum));
}

bool append_text_in_place(World& world, Value text, Value more, u32 owners) {
    if (!world.is(text, TypeId::Str) || !world.is(more, TypeId::Str)) return false;
    Str& str = world.get<Str>(text);
    const Str& tail = world.get<Str>(more);
    const u64 bytes = u64{str.byte_count} + tail.byte_count;
    if (str.references != owners || string_bytes(bytes) > World::block_bytes(string_bytes(str.byte_count)))
        return false;
    std::memcpy(str.bytes + str.byte_count, tail.bytes, u64{tail.byte_count} + 1);
    str.byte_count = static_cast<u32>(bytes);
    str.char_count += tail.char_count;
    str.hash = 0;
    return true;
}

Answer repeat_sequence(World& world, Value sequence, Value count, InPlace in_place) {
    if (!to_i64(world, count) && !int_is_negative(world, count)) {
        raise_error(world, TypeId::OverflowError, "cannot fit 'int' into an index-sized integer");
        return Answer::raised();
    }
    const i64 times = clamped_index(world, count);
    const Layout layout = world.layout_of(sequence);
    if (layout == Layout::Str || layout == Layout::Bytes) return repeat_text(world, sequence, times);
    return repeat_items(world, sequence, times, in_place);
}

Answer list_extend(World& world, Value list, Value iterable) {
    OwnedValues items(world);
    if (const auto kind = collect(world, iterable, items); kind != Answer::Kind::Done) return {kind, Value()};
    const u32 end = world.get<List>(list).count;
    if (!require_room(world, (u64{end} + items.size()) * sizeof(Value))) return Answer::raised();
    list_replace(world, list, end, end, items.span());
    return Answer::done();
}

Value substring(World& world, Value string, i64 begin, i64 end) {
    const Str& str = world.get<Str>(string);
    if (begin <= 0 && end >= static_cast<i64>(str.char_count)) return world.retain(string);
    if (begin >= end) return make_string(world, "");
    const u32 from = byte_offset(str, static_cast<u32>(begin));
    if (is_ascii(str))
        return make_string(world, text_of(world, string).substr(from, static_cast<std::size_t>(end - begin)));
    const u32 to = byte_offset(str, static_cast<u32>(end));
    return make_string(world, text_of(world, string).substr(from, to - from));
}

Value sequence_slice(World& world, Value sequence, const SliceRange& range) {
    const Layout layout = world.layout_of(sequence);
    if (layout == Layout::Str && range.step == 1)
        return substring(world, sequence, range.start, range.start + range.count);
    if (layout == Layout::Str) {
        std::vector<std::string_view> chars;
        const std::string_view text = text_of(world, sequence);
        for (std::size_t offset = 0; offset < text.size();) {
            const std::size_t begin = offset;
            next_code_point(text, offset);
            chars.push_back(text.substr(begin, offset - begin));
        }
        std::string picked;
        for (i64 i = 0; i < range.count; ++i) picked += chars[static_cast<std::size_t>(range.start + i * range.step)];
        return make_string(world, picked);
    }
    if (layout == Layout::Bytes) {
        const std::string_view bytes = bytes_of(world, sequence);
        std::string picked;
        for (i64 i = 0; i < range.count; ++i)
            picked.push_back(bytes[static_cast<std::size_t>(range.start + i * range.step)]);
        return make_bytes(world, picked);
    }
    const auto items = items_of(world, sequence);
    if (range.step == 1) {
        const auto part = items.subspan(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.count));
        if (layout == Layout::List) return make_list(world, part);
        return part.size() == items.size() ? world.retain(sequence) : make_tuple(world, part);
    }
    std::vector<Value> picked;
    picked.reserve(static_cast<std::size_t>(range.count));
    for (i64 i = 0; i < range.count; ++i)
        picked.push_back(items[static_cast<std::size_t>(range.start + i * range.step)]);
    return layout == Layout::List ? make_list(world, picked) : make_tuple(world, std::span<const Value>(picked));
}

}  // namespace asyncarium
