// Making and reading str and bytes objects.
#pragma once

#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

/// A new str of UTF-8 text (invalid bytes become U+FFFD). Empty and one-character ASCII strings are shared.
Value make_string(World& world, std::string_view utf8);
/// The one str with this text that all identifiers share.
Value intern(World& world, std::string_view utf8);
/// A new str for the caller to fill at once with `byte_count` bytes of well-formed UTF-8 that are `char_count` code points.
Str& make_blank_string(World& world, u32 byte_count, u32 char_count);
Value make_bytes(World& world, std::string_view bytes);

/// The text of a str (layout Str); valid while the object lives.
inline std::string_view text_of(const World& world, Value string) {
    const Str& str = world.get<Str>(string);
    return {str.bytes, str.byte_count};
}
inline std::string_view bytes_of(const World& world, Value bytes) {
    const Bytes& object = world.get<Bytes>(bytes);
    return {object.bytes, object.count};
}
inline bool is_ascii(const Str& str) { return str.byte_count == str.char_count; }

/// Never 0; equal texts hash alike.
u64 hash_string(World& world, Value string);
/// The same of a text that is no object.
u64 hash_text(std::string_view text);
bool strings_equal(const World& world, Value a, Value b);

/// The byte offset of a code point index (0 … char_count).
u32 byte_offset(const Str& str, u32 char_index);
/// Decodes the code point at a byte offset and moves the offset behind it. Lone surrogates are decoded as such.
u32 next_code_point(std::string_view utf8, std::size_t& offset);
void append_code_point(std::string& utf8, u32 code_point);
u32 count_code_points(std::string_view utf8);

}  // namespace asyncarium
