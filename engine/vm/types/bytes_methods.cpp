// bytes: constructor, and the methods that do not search (Objects/bytesobject.c). What searches is in bytes_search.cpp.
#include <algorithm>

#include "engine/vm/attributes.h"
#include "engine/vm/types/encodings.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/owned_values.h"
#include "engine/world/containers.h"
#include "engine/world/room.h"

namespace asyncarium {

namespace {

constexpr std::string_view kSpaces = " \t\n\r\f\v";

std::string_view self_bytes(NativeCall& call) { return bytes_of(call.world, call[0]); }

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
        if (is_integer(world, item)) {
            number = clamped_index(world, item);
        } else {
            const Answer::Kind kind = to_index(world, item, number);
            if (kind == Answer::Kind::Raised) return Outcome::raised();
            // An __index__ may change the list that is walked; of other iterables the items are drawn by now.
            if (kind == Answer::Kind::Script && world.layout_of(iterable) == Layout::List)
                return redirect_to_helper(world, "_bytes", {iterable});
            if (kind == Answer::Kind::Script) {
                const Local drawn(world, make_tuple(world, std::span<const Value>(items.span())));
                return redirect_to_helper(world, "_bytes", {drawn});
            }
        }
        if (number < 0 || number > 255) return raise(world, TypeId::ValueError, "bytes must be in range(0, 256)");
        bytes.push_back(static_cast<char>(number));
    }
    return return_bytes(call, bytes);
}

Outcome bytes_new(NativeCall& call) {
    World& world = call.world;
    const bool has_encoding = call[2].is_some() || call[3].is_some();
    if (has_encoding && (call[1].is_null() || !is_text(world, call[1])))
        return raise(world, TypeId::TypeError, "{} without a string argument",
                     call[2].is_some() ? "encoding" : "errors");
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
    {"bytes.__new__", "(cls, /, source=?, encoding=?, errors=?)", bytes_new},
    {"bytes.decode", "(self, /, encoding=?, errors=?)", decode},
    {"bytes.upper", "(self, /)", upper},
    {"bytes.lower", "(self, /)", lower},
    {"bytes.strip", "(self, bytes=None, /)", strip_both},
    {"bytes.lstrip", "(self, bytes=None, /)", strip_left},
    {"bytes.rstrip", "(self, bytes=None, /)", strip_right},
    {"bytes.join", "(self, iterable, /)", join},
};

}  // namespace

NativeTable bytes_natives() { return kNatives; }

}  // namespace asyncarium
