// str: finding, counting, replacing, taking off ends (Objects/unicodeobject.c).
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/sequence_operations.h"
#include "engine/vm/types/text_find.h"
#include "engine/world/containers.h"
#include "engine/world/room.h"

namespace asyncarium {

namespace {

/// The part of self that start and stop pick, and what its positions are in self.
struct Window {
    std::string_view text;
    i64 begin = 0;       // of `text` in self, in characters
    bool valid = false;  // false when start lies behind stop: nothing is found, not even ""
};

/// Arguments `first` and `first` + 1 are start and stop.
bool open_window(NativeCall& call, std::size_t first, Window& window) {
    const Str& str = call.world.get<Str>(call[0]);
    i64 end = 0;
    const auto kind = resolve_bounds(call.world, call[first], call[first + 1], str.char_count, window.begin, end);
    if (kind == Answer::Kind::Script)
        raise_error(call.world, TypeId::TypeError,
                    "slice indices must be integers or None or have an __index__ method");
    if (kind != Answer::Kind::Done) return false;
    window.valid = window.begin <= end;
    if (!window.valid) return true;
    const u32 from = byte_offset(str, static_cast<u32>(window.begin));
    const u32 to = byte_offset(str, static_cast<u32>(end));
    window.text = text_of(call.world, call[0]).substr(from, to - from);
    return true;
}

enum class Side : u8 { Left, Right };

/// The character position of the argument in self, -1 when it is not there; false when an error was raised.
bool search(NativeCall& call, std::string_view function, Side side, i64& position) {
    std::string_view wanted;
    Window window;
    if (!require_text(call, 1, function, wanted) || !open_window(call, 2, window)) return false;
    position = -1;
    if (!window.valid) return true;
    const std::size_t found = side == Side::Left ? find_part(window.text, wanted) : rfind_part(window.text, wanted);
    if (found != std::string_view::npos) position = window.begin + count_code_points(window.text.substr(0, found));
    return true;
}

Outcome find_from(NativeCall& call, std::string_view function, Side side) {
    i64 position = 0;
    return search(call, function, side, position) ? return_int(call.world, position) : Outcome::raised();
}

Outcome index_from(NativeCall& call, std::string_view function, Side side) {
    i64 position = 0;
    if (!search(call, function, side, position)) return Outcome::raised();
    if (position < 0) return raise(call.world, TypeId::ValueError, "substring not found");
    return return_int(call.world, position);
}

Outcome str_find(NativeCall& call) { return find_from(call, "find", Side::Left); }
Outcome str_rfind(NativeCall& call) { return find_from(call, "rfind", Side::Right); }
Outcome str_index(NativeCall& call) { return index_from(call, "index", Side::Left); }
Outcome str_rindex(NativeCall& call) { return index_from(call, "rindex", Side::Right); }

i64 count_in(std::string_view text, std::string_view wanted) {
    if (wanted.empty()) return i64{count_code_points(text)} + 1;
    i64 count = 0;
    for (std::size_t at = find_part(text, wanted); at != std::string_view::npos;
         at = find_part(text, wanted, at + wanted.size()))
        ++count;
    return count;
}

Outcome str_count(NativeCall& call) {
    std::string_view wanted;
    Window window;
    if (!require_text(call, 1, "count", wanted) || !open_window(call, 2, window)) return Outcome::raised();
    return return_int(call.world, window.valid ? count_in(window.text, wanted) : 0);
}

bool has_affix(std::string_view text, std::string_view affix, Side side) {
    return side == Side::Left ? text.starts_with(affix) : text.ends_with(affix);
}

Outcome test_affix(NativeCall& call, std::string_view function, Side side) {
    World& world = call.world;
    Window window;
    if (!open_window(call, 2, window)) return Outcome::raised();
    const Value wanted = plain(world, call[1]);
    if (is_text(world, wanted))
        return return_bool(window.valid && has_affix(window.text, text_of(world, wanted), side));
    if (wanted.is_int() || world.layout_of(wanted) != Layout::Tuple)
        return raise(world, TypeId::TypeError, "{} first arg must be str or a tuple of str, not {}", function,
                     type_name(world, call[1]));
    for (const Value item : items_of(world, wanted)) {
        if (!is_text(world, item))
            return raise(world, TypeId::TypeError, "tuple for {} must only contain str, not {}", function,
                         type_name(world, item));
        if (window.valid && has_affix(window.text, text_of(world, plain(world, item)), side)) return return_bool(true);
    }
    return return_bool(false);
}

Outcome str_startswith(NativeCall& call) { return test_affix(call, "startswith", Side::Left); }
Outcome str_endswith(NativeCall& call) { return test_affix(call, "endswith", Side::Right); }

/// An empty `wanted` stands before every character and at the end.
std::string insert_everywhere(std::string_view text, std::string_view replacement, i64 limit) {
    std::string result;
    i64 done = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        if (limit < 0 || done < limit) {
            result += replacement;
            ++done;
        }
        const std::size_t begin = offset;
        next_code_point(text, offset);
        result += text.substr(begin, offset - begin);
    }
    if (limit < 0 || done < limit) result += replacement;
    return result;
}

std::string replaced(std::string_view text, std::string_view wanted, std::string_view replacement, i64 limit) {
    if (wanted.empty()) return insert_everywhere(text, replacement, limit);
    std::string result;
    std::size_t position = 0;
    for (i64 done = 0; limit < 0 || done < limit; ++done) {
        const std::size_t found = find_part(text, wanted, position);
        if (found == std::string_view::npos) break;
        result += text.substr(position, found - position);
        result += replacement;
        position = found + wanted.size();
    }
    return result.append(text.substr(position));
}

Outcome str_replace(NativeCall& call) {
    std::string_view wanted;
    std::string_view replacement;
    i64 limit = -1;
    if (!require_text(call, 1, "replace", wanted) || !require_text(call, 2, "replace", replacement) ||
        !require_index(call, 3, limit))
        return Outcome::raised();
    const std::string_view text = text_of(call.world, call[0]);
    const u64 places = static_cast<u64>(count_in(text, wanted));
    if (!require_room(call.world, text.size() + places * replacement.size())) return Outcome::raised();
    return return_string(call.world, replaced(text, wanted, replacement, limit));
}

Outcome str_removeprefix(NativeCall& call) {
    std::string_view affix;
    if (!require_text(call, 1, "removeprefix", affix)) return Outcome::raised();
    std::string_view text = text_of(call.world, call[0]);
    if (text.starts_with(affix)) text.remove_prefix(affix.size());
    return return_string(call.world, text);
}

Outcome str_removesuffix(NativeCall& call) {
    std::string_view affix;
    if (!require_text(call, 1, "removesuffix", affix)) return Outcome::raised();
    std::string_view text = text_of(call.world, call[0]);
    if (text.ends_with(affix)) text.remove_suffix(affix.size());
    return return_string(call.world, text);
}

Outcome partition_from(NativeCall& call, Side side) {
    World& world = call.world;
    if (!is_text(world, call[1]))
        return raise(world, TypeId::TypeError, "must be str, not {}", type_name(world, call[1]));
    const std::string_view separator = text_of(world, plain(world, call[1]));
    if (separator.empty()) return raise(world, TypeId::ValueError, "empty separator");
    const std::string_view text = text_of(world, call[0]);
    const std::size_t found = side == Side::Left ? find_part(text, separator) : rfind_part(text, separator);
    const bool missing = found == std::string_view::npos;
    const Local whole(world, make_string(world, text));
    const Local nothing(world, make_string(world, ""));
    if (missing) {
        const Value left = side == Side::Left ? whole.get() : nothing.get();
        const Value right = side == Side::Left ? nothing.get() : whole.get();
        return Outcome::returns(make_tuple(world, {left, nothing.get(), right}));
    }
    const Local head(world, make_string(world, text.substr(0, found)));
    const Local middle(world, make_string(world, separator));
    const Local tail(world, make_string(world, text.substr(found + separator.size())));
    return Outcome::returns(make_tuple(world, {head.get(), middle.get(), tail.get()}));
}

Outcome str_partition(NativeCall& call) { return partition_from(call, Side::Left); }
Outcome str_rpartition(NativeCall& call) { return partition_from(call, Side::Right); }

constexpr NativeSpec kNatives[] = {
    {"str.find", "(self, sub, start=None, end=None, /)", str_find},
    {"str.rfind", "(self, sub, start=None, end=None, /)", str_rfind},
    {"str.index", "(self, sub, start=None, end=None, /)", str_index},
    {"str.rindex", "(self, sub, start=None, end=None, /)", str_rindex},
    {"str.count", "(self, sub, start=None, end=None, /)", str_count},
    {"str.startswith", "(self, prefix, start=None, end=None, /)", str_startswith},
    {"str.endswith", "(self, suffix, start=None, end=None, /)", str_endswith},
    {"str.replace", "(self, old, new, /, count=-1)", str_replace},
    {"str.removeprefix", "(self, prefix, /)", str_removeprefix},
    {"str.removesuffix", "(self, suffix, /)", str_removesuffix},
    {"str.partition", "(self, sep, /)", str_partition},
    {"str.rpartition", "(self, sep, /)", str_rpartition},
};

}  // namespace

NativeTable str_search_natives() { return kNatives; }

}  // namespace asyncarium
