// What str methods know of characters: classes and case, for all of Unicode as CPython 3.13 has it (15.1).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium {

/// Bits of character_flags; the order is that of make_unicode_data.py.
enum CharacterFlag : u16 {
    kAlpha = 1 << 0,
    kDecimal = 1 << 1,
    kDigit = 1 << 2,
    kNumeric = 1 << 3,
    kSpace = 1 << 4,
    kUpper = 1 << 5,
    kLower = 1 << 6,
    kTitle = 1 << 7,
    kPrintable = 1 << 8,
    kIdentifierStart = 1 << 9,
    kIdentifierPart = 1 << 10,
    kCaseIgnorable = 1 << 11,
};

u16 character_flags(u32 code_point);
/// The same for the first 128 characters, without a search.
extern const std::array<u16, 128> kAsciiFlags;
inline bool has_flag(u32 code_point, CharacterFlag flag) {
    return ((code_point < 0x80 ? kAsciiFlags[code_point] : character_flags(code_point)) & flag) != 0;
}

/// str.isidentifier().
bool is_identifier(std::string_view text);

/// The value of a decimal digit of any script, or -1.
int decimal_value(u32 code_point);
/// What int("…") and float("…") read: digits and spaces of other scripts made ASCII. Other characters become '?', which neither knows.
std::string ascii_digits(std::string_view text);

/// str.upper(), lower(), title() and casefold() of UTF-8 text.
std::string upper_case(std::string_view text);
std::string lower_case(std::string_view text);
std::string folded_case(std::string_view text);
std::string title_case(std::string_view text);
std::string swapped_case(std::string_view text);
std::string capitalized(std::string_view text);

}  // namespace asyncarium
