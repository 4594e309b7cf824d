// Binary searches over the recorded ranges of lexer_unicode.def, and UTF-8 in both directions.
#include "engine/script/lexer_unicode.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace asyncarium {
namespace {

struct Range {
    u32 first;
    u32 last;
};

// The table is read once per kind; each time the other three kinds expand to nothing.
#define HIDDEN(first, last)
#define FOLDED(first, last)
#define MORE(first, last)
#define START(first, last) {first, last},
constexpr Range kStart[] = {
#include "engine/script/lexer_unicode.def"
};
#undef START
#undef MORE
#define START(first, last)
#define MORE(first, last) {first, last},
constexpr Range kMore[] = {
#include "engine/script/lexer_unicode.def"
};
#undef MORE
#undef HIDDEN
#define MORE(first, last)
#define HIDDEN(first, last) {first, last},
constexpr Range kHidden[] = {
#include "engine/script/lexer_unicode.def"
};
#undef HIDDEN
#undef FOLDED
#define HIDDEN(first, last)
#define FOLDED(first, last) {first, last},
constexpr Range kFolded[] = {
#include "engine/script/lexer_unicode.def"
};
#undef START
#undef MORE
#undef HIDDEN
#undef FOLDED

bool contains(std::span<const Range> ranges, u32 code_point) {
    auto after = std::upper_bound(ranges.begin(), ranges.end(), code_point,
                                  [](u32 value, const Range& range) { return value < range.first; });
    return after != ranges.begin() && code_point <= std::prev(after)->last;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t offset) -> u32 {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0;
    };
    auto is_tail = [&](std::size_t offset) { return (byte(offset) & 0xC0) == 0x80; };
    u32 lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead >= 0xC2 && lead <= 0xDF && is_tail(1)) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
    if (lead >= 0xE0 && lead <= 0xEF && is_tail(1) && is_tail(2)) {
        u32 value = ((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
        bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
        return value >= 0x800 && !is_surrogate ? CodePoint{value, 3} : CodePoint{};
    }
    if (lead >= 0xF0 && lead <= 0xF4 && is_tail(1) && is_tail(2) && is_tail(3)) {
        u32 value = ((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F);
        return value >= 0x10000 && value <= 0x10FFFF ? CodePoint{value, 4} : CodePoint{};
    }
    return {};
}

void append_utf8(std::string& out, u32 code_point) {
    auto put = [&](u32 byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

bool can_start_identifier(u32 code_point) { return contains(kStart, code_point); }
bool can_continue_identifier(u32 code_point) { return can_start_identifier(code_point) || contains(kMore, code_point); }
bool is_folded_in_identifiers(u32 code_point) { return contains(kFolded, code_point); }
bool is_printable(u32 code_point) { return !contains(kHidden, code_point); }

}  // namespace asyncarium
