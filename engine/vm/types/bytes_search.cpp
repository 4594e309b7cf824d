// bytes: the methods that look for parts, and those that cut and join by what they found (Objects/bytes_methods.c, bytesobject.c).
#include <algorithm>
#include <string>

#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/text_find.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr std::string_view kSpaces = " \t\n\r\x0b\x0c";

std::string_view self_bytes(NativeCall& call) { return bytes_of(call.world, plain(call.world, call[0])); }

/// What find() and kin look for: bytes, or one byte given as an int, which is put into `byte`.
bool require_part(NativeCall& call, std::string_view& part, char& byte) {
    World& world = call.world;
    if (!is_integer(world, call[1])) {
        if (is_bytes(world, call[1])) return require_bytes(call, 1, part);
        raise_error(world, TypeId::TypeError, "argument should be integer or bytes-like object, not '{}'",
                    type_name(world, call[1]));
        return false;
    }
    const i64 number = clamped_index(world, call[1]);
    if (number < 0 || number > 255) {
        raise_error(world, TypeId::ValueError, "byte must be in range(0, 256)");
        return false;
    }
    byte = static_cast<char>(number);
    part = {&byte, 1};
    return true;
}

/// The bytes between the arguments start and end, which stand at `first` and behind it.
struct Window {
    std::string_view bytes;
    i64 begin = 0;
    bool valid = true;  // false: start lies behind the end
};

bool open_window(NativeCall& call, std::size_t first, Window& window) {
    const std::string_view bytes = self_bytes(call);
    i64 end = 0;
    const auto kind =
        resolve_bounds(call.world, call[first], call[first + 1], static_cast<i64>(bytes.size()), window.begin, end);
    if (kind == Answer::Kind::Script)
        raise_error(call.world, TypeId::TypeError,
                    "slice indices must be integers or None or have an __index__ method");
    if (kind != Answer::Kind::Done) return false;
    window.valid = window.begin <= end;
    if (window.valid)
        window.bytes =
            bytes.substr(static_cast<std::size_t>(window.begin), static_cast<std::size_t>(end - window.begin));
    return true;
}

using Finder = std::size_t (*)(std::string_view, std::string_view);
std::size_t find_first(std::string_view bytes, std::string_view part) { return find_part(bytes, part); }
std::size_t find_last(std::string_view bytes, std::string_view part) { return rfind_part(bytes, part); }

bool search(NativeCall& call, Finder finder, i64& position) {
    std::string_view part;
    char byte = 0;
    Window window;
    if (!require_part(call, part, byte) || !open_window(call, 2, window)) return false;
    const std::size_t found = window.valid ? finder(window.bytes, part) : kNowhere;
    position = found == kNowhere ? -1 : window.begin + static_cast<i64>(found);
    return true;
}

template <Finder finder>
Outcome find(NativeCall& call) {
    i64 position = 0;
    return search(call, finder, position) ? return_int(call.world, position) : Outcome::raised();
}

template <Finder finder>
Outcome index(NativeCall& call) {
    i64 position = 0;
    if (!search(call, finder, position)) return Outcome::raised();
    if (position < 0) return raise(call.world, TypeId::ValueError, "subsection not found");
    return return_int(call.world, position);
}

Outcome count(NativeCall& call) {
    std::string_view part;
    char byte = 0;
    Window window;
    if (!require_part(call, part, byte) || !open_window(call, 2, window)) return Outcome::raised();
    if (!window.valid) return return_int(call.world, 0);
    if (part.empty()) return return_int(call.world, static_cast<i64>(window.bytes.size()) + 1);
    i64 total = 0;
    for (std::size_t at = find_part(window.bytes, part); at != kNowhere;
         at = find_part(window.bytes, part, at + part.size()))
        ++total;
    return return_int(call.world, total);
}

Outcome test_affix(NativeCall& call, std::string_view function, bool (*matches)(std::string_view, std::string_view)) {
    World& world = call.world;
    Window window;
    if (!open_window(call, 2, window)) return Outcome::raised();
    const auto has = [&](Value affix) {
        return window.valid && matches(window.bytes, bytes_of(world, plain(world, affix)));
    };
    if (is_bytes(world, call[1])) return return_bool(has(call[1]));
    if (!world.is(call[1], TypeId::Tuple)) {
        return raise(world, TypeId::TypeError, "{} first arg must be bytes or a tuple of bytes, not {}", function,
                     type_name(world, call[1]));
    }
    for (const Value item : items_of(world, call[1])) {
        if (!is_bytes(world, item))
            return raise(world, TypeId::TypeError, "a bytes-like object is required, not '{}'", type_name(world, item));
        if (has(item)) return return_bool(true);
    }
    return return_bool(false);
}

Outcome startswith(NativeCall& call) {
    return test_affix(call, "startswith",
                      [](std::string_view bytes, std::string_view part) { return bytes.starts_with(part); });
}
Outcome endswith(NativeCall& call) {
    return test_affix(call, "endswith",
                      [](std::string_view bytes, std::string_view part) { return bytes.ends_with(part); });
}

/// A limit on how often something is done; below zero, or left out: none.
bool read_limit(NativeCall& call, std::size_t index, std::size_t& limit) {
    i64 number = -1;
    if (!require_index(call, index, number)) return false;
    limit = number < 0 ? kNowhere : static_cast<std::size_t>(number);
    return true;
}

Outcome replace(NativeCall& call) {
    std::string_view old;
    std::string_view replacement;
    std::size_t limit = kNowhere;
    if (!require_bytes(call, 1, old) || !require_bytes(call, 2, replacement) || !read_limit(call, 3, limit))
        return Outcome::raised();
    const std::string_view bytes = self_bytes(call);
    std::string result;
    std::size_t position = 0;
    for (std::size_t done = 0; done < limit && position <= bytes.size(); ++done) {
        const std::size_t at = find_part(bytes, old, position);
        if (at == kNowhere) break;
        result += bytes.substr(position, at - position);
        result += replacement;
        position = at + old.size();
        if (!old.empty()) continue;
        // Nothing stands before each byte, and behind the last one.
        if (position < bytes.size()) result += bytes[position];
        ++position;
    }
    if (position < bytes.size()) result += bytes.substr(position);
    return Outcome::returns(make_bytes(call.world, result));
}

/// The pieces of split() and rsplit(), as they are found.
struct Pieces {
    std::string_view bytes;
    std::vector<std::string_view> all{};

    void add(std::size_t begin, std::size_t end) { all.push_back(bytes.substr(begin, end - begin)); }
};

void split_at_spaces(Pieces& pieces, std::size_t limit) {
    const std::string_view bytes = pieces.bytes;
    for (std::size_t begin = bytes.find_first_not_of(kSpaces); begin != kNowhere;) {
        if (pieces.all.size() == limit) return pieces.add(begin, bytes.size());
        const std::size_t end = std::min(bytes.find_first_of(kSpaces, begin), bytes.size());
        pieces.add(begin, end);
        begin = bytes.find_first_not_of(kSpaces, end);
    }
}

void rsplit_at_spaces(Pieces& pieces, std::size_t limit) {
    const std::string_view bytes = pieces.bytes;
    for (std::size_t last = bytes.find_last_not_of(kSpaces); last != kNowhere;) {
        if (pieces.all.size() == limit) return pieces.add(0, last + 1);
        const std::size_t space = bytes.find_last_of(kSpaces, last);
        pieces.add(space == kNowhere ? 0 : space + 1, last + 1);
        if (space == kNowhere) return;
        last = bytes.find_last_not_of(kSpaces, space);
    }
}

void split_at(Pieces& pieces, std::string_view separator, std::size_t limit) {
    std::size_t begin = 0;
    while (pieces.all.size() < limit) {
        const std::size_t at = find_part(pieces.bytes, separator, begin);
        if (at == kNowhere) break;
        pieces.add(begin, at);
        begin = at + separator.size();
    }
    pieces.add(begin, pieces.bytes.size());
}

void rsplit_at(Pieces& pieces, std::string_view separator, std::size_t limit) {
    std::size_t end = pieces.bytes.size();
    while (pieces.all.size() < limit) {
        const std::size_t at = rfind_part(pieces.bytes.substr(0, end), separator);
        if (at == kNowhere) break;
        pieces.add(at + separator.size(), end);
        end = at;
    }
    pieces.add(0, end);
}

Outcome list_of(World& world, const std::vector<std::string_view>& pieces) {
    Local list(world, make_list(world));
    for (const std::string_view piece : pieces) list_append_owned(world, list, make_bytes(world, std::string(piece)));
    return Outcome::returns(list.take());
}

enum class Side : u8 { Left, Right };

template <Side side>
Outcome split(NativeCall& call) {
    std::string_view separator;
    std::size_t limit = kNowhere;
    const bool at_spaces = call[1] == kNone;
    if (!at_spaces && !require_bytes(call, 1, separator)) return Outcome::raised();
    if (!read_limit(call, 2, limit)) return Outcome::raised();
    if (!at_spaces && separator.empty()) return raise(call.world, TypeId::ValueError, "empty separator");
    // Making bytes may move the arena: the pieces are of a copy.
    const std::string bytes(self_bytes(call));
    Pieces pieces{bytes};
    if (side == Side::Left) {
        at_spaces ? split_at_spaces(pieces, limit) : split_at(pieces, separator, limit);
    } else {
        at_spaces ? rsplit_at_spaces(pieces, limit) : rsplit_at(pieces, separator, limit);
        std::reverse(pieces.all.begin(), pieces.all.end());
    }
    return list_of(call.world, pieces.all);
}

Outcome splitlines(NativeCall& call) {
    const Answer keep = truth_natively(call.world, call[1]);
    if (!keep.is_done()) return outcome_of(keep);
    const std::string bytes(self_bytes(call));
    Pieces pieces{bytes};
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
        const bool pair = end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n';
        const std::size_t next = std::min(end + (pair ? 2 : 1), bytes.size());
        pieces.add(begin, keep.value == kTrue ? next : end);
        begin = next;
    }
    return list_of(call.world, pieces.all);
}

/// The separator of hex(): one character of ASCII; '\0' without one.
bool read_hex_separator(NativeCall& call, char& separator) {
    World& world = call.world;
    if (call[1].is_null()) return true;
    const bool is_string = is_text(world, call[1]);
    if (!is_string && !is_bytes(world, call[1])) {
        raise_error(world, TypeId::TypeError, "sep must be str or bytes.");
        return false;
    }
    const Value source = plain(world, call[1]);
    const std::string_view text = is_string ? text_of(world, source) : bytes_of(world, source);
    if (is_string ? world.get<Str>(source).char_count != 1 : text.size() != 1) {
        raise_error(world, TypeId::ValueError, "sep must be length 1.");
        return false;
    }
    if (static_cast<u8>(text[0]) > 127) {
        raise_error(world, TypeId::ValueError, "sep must be ASCII.");
        return false;
    }
    separator = text[0];
    return true;
}

/// b.hex(sep, n): a separator after every n bytes, counted from the right, or from the left if n is below zero.
Outcome hex(NativeCall& call) {
    char separator = '\0';
    i64 group = 1;
    if (!read_hex_separator(call, separator) || !require_index(call, 2, group)) return Outcome::raised();
    const std::string_view bytes = self_bytes(call);
    const std::size_t size = group < 0 ? static_cast<std::size_t>(-group) : static_cast<std::size_t>(group);
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t place = group < 0 ? i : bytes.size() - i;
        if (i > 0 && separator != '\0' && size > 0 && place % size == 0) text += separator;
        text += fmt::format("{:02x}", static_cast<u8>(bytes[i]));
    }
    return return_string(call.world, text);
}

constexpr std::string_view kSearch = "(self, sub, start=?, end=?, /)";

constexpr NativeSpec kNatives[] = {
    {"bytes.startswith", "(self, prefix, start=?, end=?, /)", startswith},
    {"bytes.endswith", "(self, suffix, start=?, end=?, /)", endswith},
    {"bytes.find", kSearch, find<find_first>},
    {"bytes.rfind", kSearch, find<find_last>},
    {"bytes.index", kSearch, index<find_first>},
    {"bytes.rindex", kSearch, index<find_last>},
    {"bytes.count", kSearch, count},
    {"bytes.replace", "(self, old, new, count=?, /)", replace},
    {"bytes.split", "(self, /, sep=None, maxsplit=?)", split<Side::Left>},
    {"bytes.rsplit", "(self, /, sep=None, maxsplit=?)", split<Side::Right>},
    {"bytes.splitlines", "(self, /, keepends=False)", splitlines},
    {"bytes.hex", "(self, /, sep=?, bytes_per_sep=?)", hex},
};

}  // namespace

NativeTable bytes_search_natives() { return kNatives; }

}  // namespace asyncarium
