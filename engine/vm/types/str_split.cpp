// str: splitting, stripping, joining (Objects/unicodeobject.c, Objects/stringlib/split.h).
#include <algorithm>
#include <cstring>

#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/owned_values.h"
#include "engine/vm/types/text_find.h"
#include "engine/vm/types/unicode.h"
#include "engine/world/containers.h"
#include "engine/world/room.h"

namespace asyncarium {

namespace {

using Parts = std::vector<std::string_view>;

Outcome return_parts(World& world, const Parts& parts) {
    Local list(world, make_list(world));
    for (const std::string_view part : parts) list_append_owned(world, list, make_string(world, part));
    return Outcome::returns(list.take());
}

/// The end of the run of characters at `offset` for which is_space answers `wanted`.
std::size_t skip(std::string_view text, std::size_t offset, bool wanted) {
    while (offset < text.size()) {
        std::size_t next = offset + 1;
        const auto byte = static_cast<u8>(text[offset]);
        if (byte >= 0x80) next = offset;
        const u32 code_point = byte < 0x80 ? byte : next_code_point(text, next);
        if (has_flag(code_point, kSpace) != wanted) break;
        offset = next;
    }
    return offset;
}

std::size_t previous(std::string_view text, std::size_t offset) {
    --offset;
    while (offset > 0 && (static_cast<u8>(text[offset]) & 0xc0) == 0x80) --offset;
    return offset;
}

std::size_t skip_back(std::string_view text, std::size_t offset, bool wanted) {
    while (offset > 0) {
        const std::size_t before = previous(text, offset);
        std::size_t next = before;
        if (has_flag(next_code_point(text, next), kSpace) != wanted) break;
        offset = before;
    }
    return offset;
}

Parts split_at_spaces(std::string_view text, i64 limit) {
    Parts parts;
    std::size_t offset = skip(text, 0, true);
    while (offset < text.size()) {
        if (limit >= 0 && static_cast<i64>(parts.size()) == limit) {
            parts.push_back(text.substr(offset));
            break;
        }
        const std::size_t end = skip(text, offset, false);
        parts.push_back(text.substr(offset, end - offset));
        offset = skip(text, end, true);
    }
    return parts;
}

Parts rsplit_at_spaces(std::string_view text, i64 limit) {
    Parts parts;
    std::size_t end = skip_back(text, text.size(), true);
    while (end > 0) {
        if (limit >= 0 && static_cast<i64>(parts.size()) == limit) {
            parts.push_back(text.substr(0, end));
            break;
        }
        const std::size_t begin = skip_back(text, end, false);
        parts.push_back(text.substr(begin, end - begin));
        end = skip_back(text, begin, true);
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

Parts split_at(std::string_view text, std::string_view separator, i64 limit) {
    Parts parts;
    std::size_t position = 0;
    while (limit < 0 || static_cast<i64>(parts.size()) < limit) {
        const std::size_t found = find_part(text, separator, position);
        if (found == std::string_view::npos) break;
        parts.push_back(text.substr(position, found - position));
        position = found + separator.size();
    }
    parts.push_back(text.substr(position));
    return parts;
}

Parts rsplit_at(std::string_view text, std::string_view separator, i64 limit) {
    Parts parts;
    std::size_t end = text.size();
    while (end >= separator.size() && (limit < 0 || static_cast<i64>(parts.size()) < limit)) {
        const std::size_t found = rfind_part(text, separator, end - separator.size());
        if (found == std::string_view::npos) break;
        parts.push_back(text.substr(found + separator.size(), end - found - separator.size()));
        end = found;
    }
    parts.push_back(text.substr(0, end));
    std::reverse(parts.begin(), parts.end());
    return parts;
}

using SpaceSplitter = Parts (*)(std::string_view, i64);
using Splitter = Parts (*)(std::string_view, std::string_view, i64);

Outcome split_with(NativeCall& call, SpaceSplitter at_spaces, Splitter at_separator) {
    World& world = call.world;
    i64 limit = -1;
    if (!require_index(call, 2, limit)) return Outcome::raised();
    const std::string_view text = text_of(world, call[0]);
    if (call[1] == kNone) return return_parts(world, at_spaces(text, limit));
    if (!is_text(world, call[1]))
        return raise(world, TypeId::TypeError, "must be str or None, not {}", type_name(world, call[1]));
    const std::string_view separator = text_of(world, plain(world, call[1]));
    if (separator.empty()) return raise(world, TypeId::ValueError, "empty separator");
    return return_parts(world, at_separator(text, separator, limit));
}

Outcome str_split(NativeCall& call) { return split_with(call, split_at_spaces, split_at); }
Outcome str_rsplit(NativeCall& call) { return split_with(call, rsplit_at_spaces, rsplit_at); }

bool is_line_break(u32 c) {
    return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

Outcome str_splitlines(NativeCall& call) {
    const Answer keep = truth_natively(call.world, call[1]);
    const std::string_view text = text_of(call.world, call[0]);
    Parts parts;
    std::size_t begin = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t end = offset;
        const u32 code_point = next_code_point(text, offset);
        if (!is_line_break(code_point)) continue;
        if (code_point == '\r' && offset < text.size() && text[offset] == '\n') ++offset;
        parts.push_back(text.substr(begin, (keep.value == kTrue ? offset : end) - begin));
        begin = offset;
    }
    if (begin < text.size()) parts.push_back(text.substr(begin));
    return return_parts(call.world, parts);
}

enum class Ends : u8 { Left = 1, Right = 2, Both = 3 };
bool includes(Ends ends, Ends side) { return (static_cast<u8>(ends) & static_cast<u8>(side)) != 0; }

bool contains_character(std::string_view characters, std::string_view character) {
    return characters.find(character) != std::string_view::npos;
}

std::string_view strip_characters(std::string_view text, std::string_view characters, Ends ends) {
    while (includes(ends, Ends::Left) && !text.empty()) {
        std::size_t length = 0;
        next_code_point(text, length);
        if (!contains_character(characters, text.substr(0, length))) break;
        text.remove_prefix(length);
    }
    while (includes(ends, Ends::Right) && !text.empty()) {
        const std::size_t begin = previous(text, text.size());
        if (!contains_character(characters, text.substr(begin))) break;
        text = text.substr(0, begin);
    }
    return text;
}

Outcome strip(NativeCall& call, std::string_view function, Ends ends) {
    World& world = call.world;
    const std::string_view text = text_of(world, call[0]);
    std::string_view stripped = text;
    if (call[1] == kNone) {
        if (includes(ends, Ends::Left)) stripped = stripped.substr(skip(stripped, 0, true));
        if (includes(ends, Ends::Right)) stripped = stripped.substr(0, skip_back(stripped, stripped.size(), true));
    } else if (is_text(world, call[1])) {
        stripped = strip_characters(text, text_of(world, plain(world, call[1])), ends);
    } else {
        return raise(world, TypeId::TypeError, "{} arg must be None or str", function);
    }
    if (stripped.size() == text.size()) return Outcome::returns(world.retain(call[0]));
    return return_string(world, stripped);
}

Outcome str_strip(NativeCall& call) { return strip(call, "strip", Ends::Both); }
Outcome str_lstrip(NativeCall& call) { return strip(call, "lstrip", Ends::Left); }
Outcome str_rstrip(NativeCall& call) { return strip(call, "rstrip", Ends::Right); }

/// One allocation of the right size.
Outcome join_items(World& world, std::string_view separator, u32 separator_chars, std::span<const Value> items) {
    u64 bytes = items.empty() ? 0 : separator.size() * (items.size() - 1);
    u64 chars = items.empty() ? 0 : u64{separator_chars} * (items.size() - 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_text(world, items[i]))
            return raise(world, TypeId::TypeError, "sequence item {}: expected str instance, {} found", i,
                         type_name(world, items[i]));
        const Str& str = world.get<Str>(plain(world, items[i]));
        bytes += str.byte_count;
        chars += str.char_count;
    }
    if (items.size() == 1) return Outcome::returns(world.retain(plain(world, items[0])));
    if (bytes == 0) return return_string(world, "");
    if (!require_room(world, bytes)) return Outcome::raised();
    Str& result = make_blank_string(world, static_cast<u32>(bytes), static_cast<u32>(chars));
    char* place = result.bytes;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) place = std::copy(separator.begin(), separator.end(), place);
        const std::string_view part = text_of(world, plain(world, items[i]));
        std::memcpy(place, part.data(), part.size());
        place += part.size();
    }
    return Outcome::returns(world.value_of(result));
}

Outcome str_join(NativeCall& call) {
    World& world = call.world;
    const std::string_view separator = text_of(world, call[0]);
    const u32 separator_chars = world.get<Str>(call[0]).char_count;
    const Value source = call[1];
    if (world.is(source, TypeId::List) || world.is(source, TypeId::Tuple))
        return join_items(world, separator, separator_chars, items_of(world, source));
    OwnedValues items(world);
    switch (collect(world, source, items)) {
        case Answer::Kind::Script:
            return redirect_to_helper(world, "_join", {call[0], source});
        case Answer::Kind::Raised:
            if (items.size() == 0 && world.is_instance(world.state().raised, TypeId::TypeError))
                return raise(world, TypeId::TypeError, "can only join an iterable");
            return Outcome::raised();
        case Answer::Kind::Done:
            break;
    }
    return join_items(world, separator, separator_chars, items.span());
}

constexpr NativeSpec kNatives[] = {
    {"str.split", "(self, /, sep=None, maxsplit=-1)", str_split},
    {"str.rsplit", "(self, /, sep=None, maxsplit=-1)", str_rsplit},
    {"str.splitlines", "(self, /, keepends=False)", str_splitlines},
    {"str.strip", "(self, chars=None, /)", str_strip},
    {"str.lstrip", "(self, chars=None, /)", str_lstrip},
    {"str.rstrip", "(self, chars=None, /)", str_rstrip},
    {"str.join", "(self, iterable, /)", str_join},
};

}  // namespace

NativeTable str_split_natives() { return kNatives; }

}  // namespace asyncarium
