// str and bytes objects: allocation, UTF-8, hashing.
#include "engine/world/text.h"

#include <algorithm>
#include <cstring>

#include "engine/world/containers.h"
#include "engine/world/sizes.h"
#include "engine/world/table.h"

namespace asyncarium {

namespace {

bool all_ascii(std::string_view text) {
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        u64 word;
        std::memcpy(&word, text.data() + i, 8);
        if ((word & 0x8080808080808080u) != 0) return false;
    }
    for (; i < text.size(); ++i)
        if ((text[i] & 0x80) != 0) return false;
    return true;
}

u8 byte_at(std::string_view text, std::size_t index) { return static_cast<u8>(text[index]); }

bool is_continuation(std::string_view text, std::size_t index) {
    return index < text.size() && (byte_at(text, index) & 0xc0) == 0x80;
}

/// The length in bytes of the well-formed sequence at `offset` (surrogates allowed), or 0.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
    const u8 first = byte_at(text, offset);
    if (first < 0x80) return 1;
    if (first < 0xc2) return 0;
    if (!is_continuation(text, offset + 1)) return 0;
    const u8 second = byte_at(text, offset + 1);
    if (first < 0xe0) return 2;
    if (!is_continuation(text, offset + 2)) return 0;
    if (first < 0xf0) return first == 0xe0 && second < 0xa0 ? 0 : 3;
    if (first > 0xf4 || !is_continuation(text, offset + 3)) return 0;
    if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f)) return 0;
    return 4;
}

bool is_well_formed(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t length = sequence_length(text, offset);
        if (length == 0) return false;
        offset += length;
    }
    return true;
}

std::string repaired(std::string_view text) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t length = sequence_length(text, offset);
        if (length == 0) {
            append_code_point(result, 0xfffd);
            ++offset;
        } else {
            result.append(text, offset, length);
            offset += length;
        }
    }
    return result;
}

Value make_checked_string(World& world, std::string_view utf8, u32 char_count) {
    Str& str = make_blank_string(world, static_cast<u32>(utf8.size()), char_count);
    std::memcpy(str.bytes, utf8.data(), utf8.size());
    return world.value_of(str);
}

u64 mix(u64 a, u64 b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<u64>(product) ^ static_cast<u64>(product >> 64);
}

u64 load_tail(const char* bytes, std::size_t count) {
    u64 word = 0;
    std::memcpy(&word, bytes, count);
    return word;
}

}  // namespace

Str& make_blank_string(World& world, u32 byte_count, u32 char_count) {
    Str& str = world.get<Str>(world.allocate_uninitialised(string_bytes(byte_count), type_ref(TypeId::Str)));
    str.byte_count = byte_count;
    str.char_count = char_count;
    str.hash = 0;
    str.bytes[byte_count] = '\0';
    return str;
}

Value make_string(World& world, std::string_view utf8) {
    if (utf8.empty() && world.state().empty_string.is_some()) return world.retain(world.state().empty_string);
    if (all_ascii(utf8)) {
        if (utf8.size() == 1 && world.state().single_chars.is_some())
            return world.retain(world.get<Tuple>(world.state().single_chars).items[byte_at(utf8, 0)]);
        return make_checked_string(world, utf8, static_cast<u32>(utf8.size()));
    }
    if (!is_well_formed(utf8)) {
        const std::string text = repaired(utf8);
        return make_checked_string(world, text, count_code_points(text));
    }
    return make_checked_string(world, utf8, count_code_points(utf8));
}

Value make_bytes(World& world, std::string_view bytes) {
    Bytes& object = world.get<Bytes>(world.allocate(bytes_bytes(bytes.size()), type_ref(TypeId::Bytes)));
    object.count = static_cast<u32>(bytes.size());
    if (!bytes.empty()) std::memcpy(object.bytes, bytes.data(), bytes.size());
    return world.value_of(object);
}

u64 hash_text(std::string_view text) {
    u64 hash = 0x9e3779b97f4a7c15u ^ text.size();
    const char* bytes = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, bytes += 8) hash = mix(hash ^ load_tail(bytes, 8), 0xd6e8feb86659fd93u);
    if (left > 0) hash = mix(hash ^ load_tail(bytes, left), 0xa0761d6478bd642fu);
    hash = mix(hash, 0xe7037ed1a0b428dbu);
    return hash == 0 || hash == ~u64{0} ? 1 : hash;
}

u64 hash_string(World& world, Value string) {
    Str& str = world.get<Str>(string);
    if (str.hash == 0) str.hash = hash_text({str.bytes, str.byte_count});
    return str.hash;
}

bool strings_equal(const World& world, Value a, Value b) { return a == b || text_of(world, a) == text_of(world, b); }

u32 byte_offset(const Str& str, u32 char_index) {
    if (is_ascii(str)) return char_index;
    if (char_index >= str.char_count) return str.byte_count;
    u32 offset = 0;
    for (u32 left = char_index; left > 0; --left) {
        ++offset;
        while ((static_cast<u8>(str.bytes[offset]) & 0xc0) == 0x80) ++offset;
    }
    return offset;
}

u32 next_code_point(std::string_view utf8, std::size_t& offset) {
    const u8 first = byte_at(utf8, offset++);
    if (first < 0x80) return first;
    const std::size_t more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    u32 code_point = first & (0x3fu >> more);
    for (std::size_t i = 0; i < more && offset < utf8.size(); ++i)
        code_point = code_point << 6 | (byte_at(utf8, offset++) & 0x3fu);
    return code_point;
}

void append_code_point(std::string& utf8, u32 code_point) {
    const auto add = [&utf8](u32 byte) { utf8.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        add(code_point);
    } else if (code_point < 0x800) {
        add(0xc0 | code_point >> 6);
        add(0x80 | (code_point & 0x3f));
    } else if (code_point < 0x10000) {
        add(0xe0 | code_point >> 12);
        add(0x80 | (code_point >> 6 & 0x3f));
        add(0x80 | (code_point & 0x3f));
    } else {
        add(0xf0 | code_point >> 18);
        add(0x80 | (code_point >> 12 & 0x3f));
        add(0x80 | (code_point >> 6 & 0x3f));
        add(0x80 | (code_point & 0x3f));
    }
}

u32 count_code_points(std::string_view utf8) {
    return static_cast<u32>(
        std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (static_cast<u8>(byte) & 0xc0) != 0x80; }));
}

}  // namespace asyncarium
