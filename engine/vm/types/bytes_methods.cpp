// bytes: constructor and the methods that programs of this kind use (Objects/bytesobject.c).
#include <algorithm>

#include "engine/vm/attributes.h"
#include "engine/vm/types/encodings.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/owned_values.h"
#include "engine/vm/types/text_find.h"
#include "engine/world/containers.h"
#include "engine/world/room.h"

namespace asyncarium {

namespace {

constexpr std::string_view kSpaces = " \t\n\r\f\v";

std::string_view self_bytes(NativeCall& call) { return bytes_of(call.world, call[0]); }

bool is_bytes(const World& world, Value value) {
    return value.is_object() && world.layout_of(plain(world, value)) == Layout::Bytes;
}

bool require_bytes(NativeCall& call, std::size_t index, std::string_view& bytes) {
    if (is_bytes(call.world, call[index])) {
        bytes = bytes_of(call.world, plain(call.world, call[index]));
        return true;
    }
    raise_error(call.world, TypeId::TypeError, "a bytes-like object is required, not '{}'",
                type_name(call.world, call[index]));
    return false;
}

Outcome return_bytes(NativeCall& call, std::string_view bytes) {
    return Outcome::returns(make_bytes(call.world, bytes));
}

Outcome bytes_of_numbers(NativeCall& call, Value iterable) {
    World& world = call.world;
    if (peek_type_attribute(world, world.type_of(iterable), "__bytes__").is_some())
        return redirect_to_helper(world, "_bytes_of_object", {iterable});
    OwnedValues items(world);
    switch (collect(world, iterable, items)) {
        case Answer::Kind::Script:
            return redirect_to_helper(world, "_bytes", {iterable});
        case Answer::Kind::Raised:
            return raise(world, TypeId::TypeError, "cannot convert '{}' object to bytes", type_name(world, iterable));
        case Answer::Kind::Done:
            break;
    }
    std::string bytes;
    for (const Value item : items.span()) {
        i64 number = 0;
        if (to_index(world, item, number) != Answer::Kind::Done) return Outcome::raised();
        if (number < 0 || number > 255) return raise(world, TypeId::ValueError, "bytes must be in range(0, 256)");
        bytes.push_back(static_cast<char>(number));
    }
    return return_bytes(call, bytes);
}

Outcome bytes_new(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null()) return return_bytes(call, "");
    if (is_text(world, call[1])) {
        std::string_view encoding;
        std::string_view errors = "strict";
        if (call[2].is_null()) return raise(world, TypeId::TypeError, "string argument without an encoding");
        if (!require_text(call, 2, "bytes", encoding)) return Outcome::raised();
        if (call[3].is_some() && !require_text(call, 3, "bytes", errors)) return Outcome::raised();
        return outcome_of(encode_text(world, plain(world, call[1]), encoding, errors));
    }
    if (is_integer(world, call[1])) {
        const i64 count = clamped_index(world, call[1]);
        if (count < 0) return raise(world, TypeId::ValueError, "negative count");
        if (!require_room(world, static_cast<u64>(count))) return Outcome::raised();
        return return_bytes(call, std::string(static_cast<std::size_t>(count), '\0'));
    }
    if (is_bytes(world, call[1])) return Outcome::returns(world.retain(plain(world, call[1])));
    return bytes_of_numbers(call, call[1]);
}

Outcome decode(NativeCall& call) {
    std::string_view encoding = "utf-8";
    std::string_view errors = "strict";
    if (call[1].is_some() && !require_text(call, 1, "decode", encoding)) return Outcome::raised();
    if (call[2].is_some() && !require_text(call, 2, "decode", errors)) return Outcome::raised();
    return outcome_of(decode_bytes(call.world, call[0], encoding, errors));
}

Outcome hex(NativeCall& call) {
    std::string text;
    for (const char byte : self_bytes(call)) text += fmt::format("{:02x}", static_cast<u8>(byte));
    return return_string(call.world, text);
}

template <class Map>
Outcome mapped(NativeCall& call, Map&& map) {
    std::string bytes(self_bytes(call));
    std::transform(bytes.begin(), bytes.end(), bytes.begin(), map);
    return return_bytes(call, bytes);
}

Outcome upper(NativeCall& call) {
    return mapped(call, [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c; });
}
Outcome lower(NativeCall& call) {
    return mapped(call, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
}

Outcome test_affix(NativeCall& call, std::string_view function, bool front) {
    World& world = call.world;
    const std::string_view bytes = self_bytes(call);
    const auto has = [&](Value affix) {
        const std::string_view part = bytes_of(world, plain(world, affix));
        return front ? bytes.starts_with(part) : bytes.ends_with(part);
    };
    if (is_bytes(world, call[1])) return return_bool(has(call[1]));
    if (world.is(call[1], TypeId::Tuple)) {
        for (const Value item : items_of(world, call[1]))
            if (is_bytes(world, item) && has(item)) return return_bool(true);
        return return_bool(false);
    }
    return raise(world, TypeId::TypeError, "{} first arg must be bytes or a tuple of bytes, not {}", function,
                 type_name(world, call[1]));
}

Outcome startswith(NativeCall& call) { return test_affix(call, "startswith", true); }
Outcome endswith(NativeCall& call) { return test_affix(call, "endswith", false); }

Outcome find(NativeCall& call) {
    std::string_view part;
    if (!require_bytes(call, 1, part)) return Outcome::raised();
    const std::size_t found = find_part(self_bytes(call), part);
    return return_int(call.world, found == std::string_view::npos ? -1 : static_cast<i64>(found));
}

Outcome index(NativeCall& call) {
    std::string_view part;
    if (!require_bytes(call, 1, part)) return Outcome::raised();
    const std::size_t found = find_part(self_bytes(call), part);
    if (found == std::string_view::npos) return raise(call.world, TypeId::ValueError, "subsection not found");
    return return_int(call.world, static_cast<i64>(found));
}

Outcome count(NativeCall& call) {
    std::string_view part;
    if (!require_bytes(call, 1, part)) return Outcome::raised();
    const std::string_view bytes = self_bytes(call);
    if (part.empty()) return return_int(call.world, static_cast<i64>(bytes.size()) + 1);
    i64 total = 0;
    for (std::size_t at = find_part(bytes, part); at != std::string_view::npos;
         at = find_part(bytes, part, at + part.size()))
        ++total;
    return return_int(call.world, total);
}

Outcome replace(NativeCall& call) {
    std::string_view old;
    std::string_view replacement;
    if (!require_bytes(call, 1, old) || !require_bytes(call, 2, replacement)) return Outcome::raised();
    const std::string_view bytes = self_bytes(call);
    if (old.empty()) return return_bytes(call, bytes);
    std::string result;
    std::size_t position = 0;
    for (std::size_t at = find_part(bytes, old); at != std::string_view::npos; at = find_part(bytes, old, position)) {
        result += bytes.substr(position, at - position);
        result += replacement;
        position = at + old.size();
    }
    return return_bytes(call, result.append(bytes.substr(position)));
}

Outcome split(NativeCall& call) {
    World& world = call.world;
    const std::string_view bytes = self_bytes(call);
    Local list(world, make_list(world));
    const auto add = [&](std::size_t begin, std::size_t end) {
        list_append_owned(world, list, make_bytes(world, bytes.substr(begin, end - begin)));
    };
    if (call[1] == kNone) {
        for (std::size_t begin = bytes.find_first_not_of(kSpaces); begin != std::string_view::npos;) {
            const std::size_t end = std::min(bytes.find_first_of(kSpaces, begin), bytes.size());
            add(begin, end);
            begin = bytes.find_first_not_of(kSpaces, end);
        }
        return Outcome::returns(list.take());
    }
    std::string_view separator;
    if (!require_bytes(call, 1, separator)) return Outcome::raised();
    if (separator.empty()) return raise(world, TypeId::ValueError, "empty separator");
    std::size_t begin = 0;
    for (std::size_t at = find_part(bytes, separator); at != std::string_view::npos;
         at = find_part(bytes, separator, begin)) {
        add(begin, at);
        begin = at + separator.size();
    }
    add(begin, bytes.size());
    return Outcome::returns(list.take());
}

Outcome splitlines(NativeCall& call) {
    World& world = call.world;
    const std::string_view bytes = self_bytes(call);
    Local list(world, make_list(world));
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
        const bool pair = end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n';
        list_append_owned(world, list, make_bytes(world, bytes.substr(begin, end - begin)));
        begin = end + (pair ? 2 : 1);
    }
    return Outcome::returns(list.take());
}

Outcome strip(NativeCall& call, bool front, bool back) {
    std::string_view characters = kSpaces;
    if (call[1] != kNone && !require_bytes(call, 1, characters)) return Outcome::raised();
    std::string_view bytes = self_bytes(call);
    if (front) bytes.remove_prefix(std::min(bytes.find_first_not_of(characters), bytes.size()));
    if (back) bytes = bytes.substr(0, bytes.find_last_not_of(characters) + 1);
    return return_bytes(call, bytes);
}

Outcome strip_both(NativeCall& call) { return strip(call, true, true); }
Outcome strip_left(NativeCall& call) { return strip(call, true, false); }
Outcome strip_right(NativeCall& call) { return strip(call, false, true); }

Outcome join(NativeCall& call) {
    World& world = call.world;
    OwnedValues items(world);
    switch (collect(world, call[1], items)) {
        case Answer::Kind::Script:
            return redirect_to_helper(world, "_join", {call[0], call[1]});
        case Answer::Kind::Raised:
            return raise(world, TypeId::TypeError, "can only join an iterable");
        case Answer::Kind::Done:
            break;
    }
    std::string result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_bytes(world, items[i]))
            return raise(world, TypeId::TypeError, "sequence item {}: expected a bytes-like object, {} found", i,
                         type_name(world, items[i]));
        if (i > 0) result += self_bytes(call);
        result += bytes_of(world, plain(world, items[i]));
    }
    return return_bytes(call, result);
}

constexpr NativeSpec kNatives[] = {
    {"bytes.__new__", "(cls, source=?, /, encoding=?, errors=?)", bytes_new},
    {"bytes.decode", "(self, /, encoding=?, errors=?)", decode},
    {"bytes.hex", "(self, /)", hex},
    {"bytes.upper", "(self, /)", upper},
    {"bytes.lower", "(self, /)", lower},
    {"bytes.startswith", "(self, prefix, /)", startswith},
    {"bytes.endswith", "(self, suffix, /)", endswith},
    {"bytes.find", "(self, sub, /)", find},
    {"bytes.index", "(self, sub, /)", index},
    {"bytes.count", "(self, sub, /)", count},
    {"bytes.replace", "(self, old, new, /)", replace},
    {"bytes.split", "(self, /, sep=None)", split},
    {"bytes.splitlines", "(self, /)", splitlines},
    {"bytes.strip", "(self, bytes=None, /)", strip_both},
    {"bytes.lstrip", "(self, bytes=None, /)", strip_left},
    {"bytes.rstrip", "(self, bytes=None, /)", strip_right},
    {"bytes.join", "(self, iterable, /)", join},
};

}  // namespace

NativeTable bytes_natives() { return kNatives; }

}  // namespace asyncarium
